package dormouse.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class WorldStateTest {
    @Provide
    Arbitrary<Task> task() {
        return Worlds.tasks();
    }

    private static byte[] saved(World world) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        world.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void load(World world, byte[] bytes) throws IOException {
        world.load(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Property(tries = 40)
    void aWorldThatWasSavedAndLoadedGoesOnAsIfUndisturbed(
            @ForAll("task") Task task,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int agents,
            @ForAll @IntRange(min = 0, max = 500) int moves)
            throws IOException {
        WorldParameters parameters = new WorldParameters(30, 0.1, 5, agents);
        World world = new World(parameters, Worlds.random(seed), 0, 0);
        world.layOut(task);
        walk(world, seed, moves);

        World other = new World(parameters, Worlds.random(seed + 1), 7, 7);
        other.layOut(Task.FORAGING);
        load(other, saved(world));

        assertThat(other.task()).isEqualTo(task);
        assertThat(other.food()).isEqualTo(world.food());
        assertThat(other.frame()).isEqualTo(world.frame());
        assertThat(walk(other, ~seed, 500)).isEqualTo(walk(world, ~seed, 500));
        other.layOut(Task.TASK_2);
        world.layOut(Task.TASK_2);
        assertThat(other.food()).isEqualTo(world.food());
    }

    private static List<Taste> walk(World world, long seed, int moves) {
        RestorableUniformRandomProvider walk = Worlds.random(seed);
        List<Taste> tastes = new ArrayList<>();
        for (int move = 0; move < moves; move++) {
            tastes.add(Worlds.step(world, move % world.parameters().agents(), walk));
        }
        return tastes;
    }

    @Test
    void aTaskOfOnesOwnIsSavedWithTheWorld() throws IOException {
        Task mine = new Task("meine Übung", Map.of(FoodKind.VERTICAL, -1, FoodKind.NEGATIVE_DIAGONAL, 0));
        World world = Worlds.golden(1, Task.EMPTY);
        load(world, saved(Worlds.golden(2, mine)));
        assertThat(world.task()).isEqualTo(mine);
    }

    @Test
    void aStateThatIsCutOffAnywhereIsRefusedAndChangesNothing() throws IOException {
        byte[] state = saved(Worlds.golden(1, Task.TASK_1));
        World world = Worlds.golden(2, Task.TASK_2);
        String frame = world.frame();
        for (int length = 0; length < state.length; length++) {
            byte[] part = Arrays.copyOf(state, length);
            assertThatIOException().isThrownBy(() -> load(world, part)).withMessageContaining("end before");
        }
        assertThat(world.frame()).isEqualTo(frame);
        assertThat(world.task()).isEqualTo(Task.TASK_2);
        assertThat(walk(world, 3, 300)).isEqualTo(walk(Worlds.golden(2, Task.TASK_2), 3, 300));
    }

    @Property(tries = 2000)
    void aStateWithAWrongByteIsRefusedOrStillAWorldOfTheRules(
            @ForAll @IntRange(min = 0, max = 1200) int position, @ForAll byte value) throws IOException {
        byte[] state = saved(Worlds.golden(1, Task.TASK_1));
        state[position % state.length] = value;
        World world = Worlds.golden(2, Task.TASK_2);
        String frame = world.frame();
        try {
            load(world, state);
            assertThat(world.food()).hasSize(126);
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?s).*(The state|The data).*");
            assertThat(world.frame()).isEqualTo(frame);
        }
    }

    @Test
    void aStateOfOtherParametersIsRefused() throws IOException {
        byte[] state = saved(Worlds.golden(1, Task.TASK_1));
        World world = new World(new WorldParameters(40, 0.1, 7, 1), Worlds.random(1), 0, 0);
        assertThatIOException()
                .isThrownBy(() -> load(world, state))
                .withMessageContaining("another world")
                .withMessageContaining("size=50")
                .withMessageContaining("size=40");
    }

    @Test
    void aStateOfAnotherKindOfGeneratorIsRefused() throws IOException {
        byte[] state = saved(Worlds.golden(1, Task.TASK_1));
        World world = new World(WorldParameters.golden2022(), RandomSource.SPLIT_MIX_64.create(1L), 0, 0);
        assertThatIOException().isThrownBy(() -> load(world, state)).withMessageContaining("generator");
        assertThat(world.food()).isEmpty();
    }

    @Test
    void otherDataThanAWorldsAreRefused() {
        World world = Worlds.golden(1, Task.TASK_1);
        assertThatIOException()
                .isThrownBy(() -> load(world, new byte[100]))
                .withMessage("The data hold no state of a world");
    }
}
