package dormouse.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.junit.jupiter.api.Test;

class ViewTest {
    @Property(tries = 200)
    void seesWhatIsThereCellByCellRoundTheEdges(
            @ForAll long seed,
            @ForAll @IntRange(min = 10, max = 20) int size,
            @ForAll @IntRange(min = 0, max = 9) int radius) {
        int viewSize = 2 * Math.min(radius, (size - 1) / 2) + 1;
        RestorableUniformRandomProvider walk = Worlds.random(~seed);
        World world = new World(
                new WorldParameters(size, 0.05, viewSize, 2),
                Worlds.random(seed),
                walk.nextInt(size),
                walk.nextInt(size));
        world.layOut(Task.FORAGING);
        for (int move = 0; move < 20; move++) {
            Worlds.step(world, move % 2, walk);
            assertSeesNaively(world, move % 2);
        }
    }

    private static void assertSeesNaively(World world, int agent) {
        int viewSize = world.parameters().view();
        int radius = viewSize / 2;
        int size = world.parameters().size();
        View view = world.view(agent);
        List<Integer> indices = new ArrayList<>();
        for (int dx = -radius; dx <= radius; dx++) {
            for (int dy = -radius; dy <= radius; dy++) {
                int x = Math.floorMod(world.x(agent) + dx, size);
                int y = Math.floorMod(world.y(agent) + dy, size);
                boolean food = world.food().stream().anyMatch(particle -> Worlds.covers(particle, x, y));
                int index = (dx + radius) * viewSize + dy + radius;
                assertThat(view.foodAt(dx, dy)).isEqualTo(food).isEqualTo(world.foodAt(x, y));
                assertThat(view.food(index)).isEqualTo(food);
                if (food) {
                    indices.add(index);
                }
            }
        }
        List<Integer> visited = new ArrayList<>();
        view.forEachFood(visited::add);
        assertThat(visited).isEqualTo(indices);
        assertThat(view.count()).isEqualTo(indices.size());
        assertThat(view.size()).isEqualTo(viewSize);
        assertThat(view.foodAt(0, 0)).as("the agent's own cell").isFalse();
    }

    @Test
    void numbersCellsAsTheInputNeuronsAre() {
        View view = View.of(7, (1L << (3 * 7 + 5)) | 1L);
        assertThat(view.foodAt(0, 2)).isTrue();
        assertThat(view.foodAt(-3, -3)).isTrue();
        assertThat(view.count()).isEqualTo(2);
    }

    @Test
    void readsAsTextXAcrossAndYDown() {
        View view = View.of(3, 1L | (1L << 7));
        assertThat(view).hasToString("#..\n.@#\n...\n");
        assertThat(View.of(1, 1L)).hasToString("#\n");
    }

    @Test
    void isAValueThatNobodyCanChange() {
        long[] words = {5L, 1L << 16};
        View view = View.of(9, words);
        assertThat(view).isEqualTo(View.of(9, 5L, 1L << 16)).hasSameHashCodeAs(View.of(9, 5L, 1L << 16));
        assertThat(view).isNotEqualTo(View.of(9, 5L, 0L)).isNotEqualTo(View.of(3, 5L));
        words[0] = 0;
        view.words()[1] = 0;
        assertThat(view.words()).containsExactly(5L, 1L << 16);
    }

    @Test
    void refusesBitsThatMakeNoView() {
        assertThatIllegalArgumentException().isThrownBy(() -> View.of(4, 0L)).withMessageContaining("odd");
        assertThatIllegalArgumentException().isThrownBy(() -> View.of(-1, 0L));
        assertThatIllegalArgumentException().isThrownBy(() -> View.of(9, 0L)).withMessageContaining("must have 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> View.of(7, 1L << 49))
                .withMessageContaining("past its last cell");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> View.of(7, 0L).food(49));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> View.of(7, 0L).foodAt(0, 4));
    }
}
