package dormouse.world;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Worlds and walks for tests, and the rules of the foraging model in their plainest form. */
final class Worlds {
    static final List<Task> TASKS = List.of(Task.EMPTY, Task.FORAGING, Task.TASK_1, Task.TASK_2);

    private Worlds() {}

    static RestorableUniformRandomProvider random(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    static World golden(long seed, Task task) {
        World world = new World(WorldParameters.golden2022(), random(seed), 0, 0);
        world.layOut(task);
        return world;
    }

    static Arbitrary<Task> tasks() {
        return Arbitraries.of(TASKS);
    }

    /** Takes a uniformly random step; staying included. */
    static Taste step(World world, int agent, RestorableUniformRandomProvider walk) {
        int direction = walk.nextInt(9);
        return world.move(agent, direction / 3 - 1, direction % 3 - 1);
    }

    static boolean covers(Particle particle, int x, int y) {
        return (particle.x() == x && particle.y() == y) || (secondX(particle) == x && secondY(particle) == y);
    }

    static int secondX(Particle particle) {
        return particle.x() + particle.kind().dx();
    }

    static int secondY(Particle particle) {
        return particle.y() + particle.kind().dy();
    }

    /** Whether a cell of one is a cell of the other or a neighbour of it, without wrap. */
    static boolean touch(Particle one, Particle other) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                if (covers(other, one.x() + dx, one.y() + dy) || covers(other, secondX(one) + dx, secondY(one) + dy)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean onBoard(Particle particle, int size) {
        return inside(particle.x(), size)
                && inside(particle.y(), size)
                && inside(secondX(particle), size)
                && inside(secondY(particle), size);
    }

    private static boolean inside(int coordinate, int size) {
        return coordinate >= 0 && coordinate < size;
    }

    static Map<FoodKind, Integer> counts(World world) {
        Map<FoodKind, Integer> counts = new EnumMap<>(FoodKind.class);
        world.food().forEach(particle -> counts.merge(particle.kind(), 1, Integer::sum));
        return counts;
    }
}
