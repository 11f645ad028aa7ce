package dormouse.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FoodPlacementTest {
    @Provide
    Arbitrary<Task> task() {
        return Worlds.tasks();
    }

    @Test
    void golden2022HasThirtyTwoParticlesOfFourKindsOrSixtyThreeOfTwo() {
        assertThat(Worlds.counts(Worlds.golden(1, Task.FORAGING)))
                .isEqualTo(Map.of(
                        FoodKind.HORIZONTAL, 32,
                        FoodKind.VERTICAL, 32,
                        FoodKind.POSITIVE_DIAGONAL, 32,
                        FoodKind.NEGATIVE_DIAGONAL, 32));
        assertThat(Worlds.counts(Worlds.golden(1, Task.TASK_1)))
                .isEqualTo(Map.of(FoodKind.HORIZONTAL, 63, FoodKind.POSITIVE_DIAGONAL, 63));
        assertThat(Worlds.counts(Worlds.golden(1, Task.TASK_2)))
                .isEqualTo(Map.of(FoodKind.VERTICAL, 63, FoodKind.NEGATIVE_DIAGONAL, 63));
        assertThat(Worlds.golden(1, Task.EMPTY).food()).isEmpty();
    }

    @Property(tries = 40)
    void keepsCountDistanceAndEdgesOverThousandsOfMoves(@ForAll("task") Task task, @ForAll long seed) {
        World world = Worlds.golden(seed, task);
        Map<FoodKind, Integer> counts = Worlds.counts(world);
        RestorableUniformRandomProvider walk = Worlds.random(~seed);
        for (int move = 0; move < 3000; move++) {
            Taste taste = Worlds.step(world, 0, walk);
            if (taste.ate() && move % 10 == 0) {
                assertPlacementRule(world);
            }
        }
        assertPlacementRule(world);
        assertThat(Worlds.counts(world)).isEqualTo(counts);
    }

    @Property(tries = 200)
    void keepsTheRuleOnBoardsOfAnySize(
            @ForAll("task") Task task,
            @ForAll long seed,
            @ForAll @IntRange(min = 14, max = 30) int size,
            @ForAll @IntRange(min = 1, max = 6) int agents) {
        World world = new World(new WorldParameters(size, 0.08, 3, agents), Worlds.random(seed), 1, 2);
        world.layOut(task);
        assertPlacementRule(world);
        RestorableUniformRandomProvider walk = Worlds.random(~seed);
        for (int move = 0; move < 300; move++) {
            Worlds.step(world, move % agents, walk);
        }
        assertPlacementRule(world);
    }

    @Property(tries = 40)
    void drawsInTheOrderThatTheArithmeticPageFixes(@ForAll("task") Task task, @ForAll long seed) {
        World world = Worlds.golden(seed, task);
        RestorableUniformRandomProvider draws = Worlds.random(seed);
        List<Particle> food = new ArrayList<>();
        int each = task.kinds().size() == 4 ? 32 : 63;
        for (FoodKind kind : task.kinds()) {
            for (int i = 0; i < each; i++) {
                food.add(drawnNaively(kind, food, 0, 0, draws));
            }
        }
        assertThat(world.food()).isEqualTo(food);

        RestorableUniformRandomProvider walk = Worlds.random(~seed);
        for (int move = 0; move < 300; move++) {
            if (Worlds.step(world, 0, walk).ate()) {
                int eaten = 0;
                while (!Worlds.covers(food.get(eaten), world.x(0), world.y(0))) {
                    eaten++;
                }
                Particle gone = food.remove(eaten);
                food.add(eaten, drawnNaively(gone.kind(), food, world.x(0), world.y(0), draws));
            }
        }
        assertThat(world.food()).isEqualTo(food);
    }

    private static Particle drawnNaively(
            FoodKind kind, List<Particle> food, int agentX, int agentY, RestorableUniformRandomProvider draws) {
        Particle place;
        do {
            int x = kind == FoodKind.VERTICAL ? draws.nextInt(50) : draws.nextInt(49);
            int y = kind == FoodKind.HORIZONTAL ? draws.nextInt(50) : draws.nextInt(49);
            place = new Particle(kind, x, kind == FoodKind.NEGATIVE_DIAGONAL ? y + 1 : y);
        } while (Worlds.covers(place, agentX, agentY) || touchesAny(place, food));
        return place;
    }

    private static boolean touchesAny(Particle place, List<Particle> food) {
        return food.stream().anyMatch(other -> Worlds.touch(place, other));
    }

    private static void assertPlacementRule(World world) {
        int size = world.parameters().size();
        List<Particle> food = world.food();
        for (int i = 0; i < food.size(); i++) {
            Particle particle = food.get(i);
            assertThat(Worlds.onBoard(particle, size))
                    .as("%s on the board", particle)
                    .isTrue();
            for (int agent = 0; agent < world.parameters().agents(); agent++) {
                assertThat(Worlds.covers(particle, world.x(agent), world.y(agent)))
                        .as("%s under an agent", particle)
                        .isFalse();
            }
            for (int j = 0; j < i; j++) {
                assertThat(Worlds.touch(particle, food.get(j)))
                        .as("%s touches %s", particle, food.get(j))
                        .isFalse();
            }
        }
    }

    @Test
    void particlesMayFaceEachOtherAcrossTheEdge() {
        // Two horizontal particles, in the first and in the last row: neighbours round the edge, but not on the board.
        World world = new World(new WorldParameters(4, 0.25, 1, 1), Worlds.random(5), 1, 1);
        Task task = new Task("rows", Map.of(FoodKind.HORIZONTAL, 0));
        boolean acrossEdge = false;
        for (int time = 0; time < 200 && !acrossEdge; time++) {
            acrossEdge = layOutSucceeds(world, task)
                    && world.food().stream().anyMatch(p -> p.y() == 0)
                    && world.food().stream().anyMatch(p -> p.y() == 3);
        }
        assertThat(acrossEdge).isTrue();
    }

    private static boolean layOutSucceeds(World world, Task task) {
        try {
            world.layOut(task);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Test
    void anImpossibleDensityEndsWithAnErrorThatNamesIt() {
        World world = new World(new WorldParameters(20, 0.9, 7, 1), Worlds.random(1), 0, 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> world.layOut(Task.TASK_1))
                .withMessageContaining("world.food-density is 0.9")
                .withMessageContaining("no room");
    }

    @Test
    void whatManyDrawsDoNotFindIsListedInAscendingOrder() {
        UniformRandomProvider alwaysZero = () -> 1L << 40;
        assertThat(alwaysZero.nextInt(20)).isZero();
        Board board = new Board(4);
        board.enter(0, 0);
        assertThat(board.drawPlace(FoodKind.VERTICAL, alwaysZero)).isEqualTo(new Particle(FoodKind.VERTICAL, 0, 1));
        assertThat(board.drawPlace(FoodKind.HORIZONTAL, alwaysZero)).isEqualTo(new Particle(FoodKind.HORIZONTAL, 0, 1));
        for (int y = 0; y < 4; y++) {
            board.enter(1, y);
            board.enter(3, y);
        }
        assertThat(board.drawPlace(FoodKind.POSITIVE_DIAGONAL, alwaysZero)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void placesAreUniformOverAllThatAreFree(FoodKind kind) {
        Board board = new Board(6);
        board.enter(3, 2);
        board.add(new Particle(FoodKind.VERTICAL, 0, 0));
        assertUniform(placesByRule(board, kind), drawn(board, kind, 40_000));
    }

    private static List<Particle> placesByRule(Board board, FoodKind kind) {
        List<Particle> places = new ArrayList<>();
        for (int x = 0; x < 6; x++) {
            for (int y = 0; y < 6; y++) {
                Particle place = new Particle(kind, x, y);
                if (Worlds.onBoard(place, 6) && !Worlds.covers(place, 3, 2) && !touchesAny(place, board.particles())) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    private static Map<Particle, Integer> drawn(Board board, FoodKind kind, int draws) {
        RestorableUniformRandomProvider random = Worlds.random(2022);
        Map<Particle, Integer> counts = new HashMap<>();
        for (int i = 0; i < draws; i++) {
            counts.merge(board.drawPlace(kind, random), 1, Integer::sum);
        }
        return counts;
    }

    /** Chi-square against the mean + 4 standard deviations of its distribution, k - 1 and sqrt(2 (k - 1)). */
    private static void assertUniform(List<Particle> places, Map<Particle, Integer> counts) {
        assertThat(counts.keySet()).isEqualTo(Set.copyOf(places));
        double total = counts.values().stream().mapToInt(Integer::intValue).sum();
        double expected = total / places.size();
        double chiSquare = 0;
        for (int count : counts.values()) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        int freedom = places.size() - 1;
        assertThat(chiSquare).isLessThan(freedom + 4 * Math.sqrt(2.0 * freedom));
    }

    @Test
    void foodIsListedByKindAndKeepsItsPlaceInTheListWhenItGrowsAgain() {
        World world = Worlds.golden(4, Task.FORAGING);
        assertThat(world.food()).isSortedAccordingTo(Comparator.comparing(Particle::kind));
        List<Particle> before = world.food();
        RestorableUniformRandomProvider walk = Worlds.random(4);
        Taste taste = Taste.NOTHING;
        while (!taste.ate()) {
            taste = Worlds.step(world, 0, walk);
        }
        List<Particle> after = world.food();
        Map<Integer, Particle> changed = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.put(i, after.get(i));
            }
        }
        assertThat(changed.values()).containsExactly(new Particle(taste.kind(), taste.regrownX(), taste.regrownY()));
        assertThat(new EnumMap<>(Worlds.counts(world))).isEqualTo(Worlds.counts(Worlds.golden(4, Task.FORAGING)));
    }
}
