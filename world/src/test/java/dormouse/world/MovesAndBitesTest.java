package dormouse.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.junit.jupiter.api.Test;

class MovesAndBitesTest {
    @Provide
    Arbitrary<Task> task() {
        return Worlds.tasks();
    }

    @Test
    void agentsWrapRoundTheEdges() {
        World world = new World(WorldParameters.golden2022(), Worlds.random(1), 0, 49);
        assertThat(world.move(0, -1, 1)).isEqualTo(Taste.NOTHING);
        assertThat(List.of(world.x(0), world.y(0))).containsExactly(49, 0);
        world.move(0, 1, -1);
        assertThat(List.of(world.x(0), world.y(0))).containsExactly(0, 49);
        world.move(0, 0, 0);
        assertThat(List.of(world.x(0), world.y(0))).containsExactly(0, 49);
    }

    @Property(tries = 40)
    void eachParticleSteppedOnIsEatenOnceAndTheSameKindGrowsAgain(@ForAll("task") Task task, @ForAll long seed) {
        World world = Worlds.golden(seed, task);
        RestorableUniformRandomProvider walk = Worlds.random(~seed);
        for (int move = 0; move < 1000; move++) {
            List<Particle> before = world.food();
            Taste taste = Worlds.step(world, 0, walk);
            List<Particle> expected = new ArrayList<>(before);
            Particle eaten = particleAt(before, world.x(0), world.y(0));
            if (eaten == null) {
                assertThat(taste).isSameAs(Taste.NOTHING);
            } else {
                assertThat(taste.kind()).isEqualTo(eaten.kind());
                assertThat(taste.value()).isEqualTo(task.value(eaten.kind()));
                Particle regrown = new Particle(eaten.kind(), taste.regrownX(), taste.regrownY());
                expected.set(before.indexOf(eaten), regrown);
                assertThat(world.move(0, 0, 0)).as("staying eats nothing more").isSameAs(Taste.NOTHING);
            }
            assertThat(world.food()).isEqualTo(expected);
        }
    }

    private static Particle particleAt(List<Particle> food, int x, int y) {
        return food.stream().filter(p -> Worlds.covers(p, x, y)).findAny().orElse(null);
    }

    @Test
    void eitherCellOfAParticleIsEnoughToEatIt() {
        Set<String> eatenBy = new HashSet<>();
        World world = Worlds.golden(3, Task.FORAGING);
        RestorableUniformRandomProvider walk = Worlds.random(3);
        for (int move = 0; move < 20_000; move++) {
            List<Particle> before = world.food();
            Taste taste = Worlds.step(world, 0, walk);
            if (taste.ate()) {
                Particle eaten = particleAt(before, world.x(0), world.y(0));
                boolean anchor = eaten.x() == world.x(0) && eaten.y() == world.y(0);
                eatenBy.add(taste.kind() + (anchor ? " anchor" : " second cell"));
            }
        }
        assertThat(eatenBy).hasSize(8);
    }

    @Test
    void aBiteIsFoodWorthSomething() {
        assertThat(Taste.NOTHING.ate()).isFalse();
        assertThat(Taste.NOTHING.bite()).isFalse();
        assertThat(new Taste(FoodKind.VERTICAL, 0, 1, 1).ate()).isTrue();
        assertThat(new Taste(FoodKind.VERTICAL, 0, 1, 1).bite()).isFalse();
        assertThat(new Taste(FoodKind.VERTICAL, -1, 1, 1).bite()).isTrue();
        assertThat(new Taste(FoodKind.VERTICAL, 1, 1, 1).bite()).isTrue();
    }

    @Property(tries = 40)
    void agentsStayWhereTheyAreWhenANewTaskIsLaidOut(
            @ForAll("task") Task first, @ForAll("task") Task second, @ForAll long seed) {
        World world = new World(new WorldParameters(20, 0.1, 5, 3), Worlds.random(seed), 18, 4);
        world.layOut(first);
        RestorableUniformRandomProvider walk = Worlds.random(~seed);
        for (int move = 0; move < 60; move++) {
            Worlds.step(world, move % 3, walk);
        }
        List<Integer> before = positions(world);
        world.layOut(second);
        assertThat(positions(world)).isEqualTo(before);
        assertThat(world.task()).isSameAs(second);
        assertThat(Worlds.counts(world).keySet()).isEqualTo(second.kinds());
    }

    private static List<Integer> positions(World world) {
        List<Integer> positions = new ArrayList<>();
        for (int agent = 0; agent < world.parameters().agents(); agent++) {
            positions.add(world.x(agent));
            positions.add(world.y(agent));
        }
        return positions;
    }

    @Test
    void severalAgentsStartSideBySideRoundTheEdge() {
        World world = new World(new WorldParameters(10, 0.1, 3, 3), Worlds.random(1), 8, 4);
        assertThat(positions(world)).containsExactly(8, 4, 9, 4, 0, 4);
    }

    @Test
    void ofTwoAgentsThatReachForAParticleTheFirstToMoveEatsIt() {
        World world = new World(new WorldParameters(12, 0.05, 3, 2), Worlds.random(9), 0, 0);
        world.layOut(Task.TASK_1);
        Particle prey = world.food().get(0);
        for (int agent = 0; agent < 2; agent++) {
            while (world.food().contains(prey) && !beside(world, agent, prey)) {
                world.move(agent, Integer.signum(prey.x() - world.x(agent)), 0);
                if (!beside(world, agent, prey)) {
                    world.move(agent, 0, Integer.signum(prey.y() - world.y(agent)));
                }
            }
        }
        assertThat(world.food()).contains(prey);
        Taste first = world.move(0, prey.x() - world.x(0), prey.y() - world.y(0));
        Taste second = world.move(1, prey.x() - world.x(1), prey.y() - world.y(1));
        assertThat(first.kind()).isEqualTo(prey.kind());
        assertThat(second.ate()).isFalse();
        assertThat(positions(world)).containsExactly(prey.x(), prey.y(), prey.x(), prey.y());
    }

    private static boolean beside(World world, int agent, Particle prey) {
        return Math.max(Math.abs(prey.x() - world.x(agent)), Math.abs(prey.y() - world.y(agent))) <= 1;
    }

    @Property(tries = 40)
    void sameSeedSameMovesSameWorld(
            @ForAll("task") Task task, @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int n) {
        List<String> frames = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            World world = new World(new WorldParameters(20, 0.1, 5, n), Worlds.random(seed), 0, 0);
            world.layOut(task);
            RestorableUniformRandomProvider walk = Worlds.random(~seed);
            for (int move = 0; move < 200; move++) {
                Worlds.step(world, move % n, walk);
            }
            frames.add(world.frame());
        }
        assertThat(frames.get(0)).isEqualTo(frames.get(1));
    }

    @Test
    void refusesMovesAgentsCellsAndStartsThatDoNotExist() {
        World world = Worlds.golden(1, Task.FORAGING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.move(0, 2, 0))
                .withMessageContaining("(2, 0)");
        assertThatIllegalArgumentException().isThrownBy(() -> world.move(0, 0, -2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> world.move(1, 0, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> world.view(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> world.foodAt(50, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> world.kindAt(0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new World(WorldParameters.golden2022(), Worlds.random(1), 50, 0))
                .withMessageContaining("between 0 and 49");
    }
}
