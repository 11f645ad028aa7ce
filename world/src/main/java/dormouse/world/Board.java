package dormouse.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The cells of a world: what stands on them, and where a new particle may go. Particles are numbered in the order in which they were
 * laid out; a particle that grows again keeps its number.
 *
 * <p>The cells are kept with an empty margin of one cell, so that looking at the neighbours of a cell needs no test for the edge.
 */
final class Board {
    /** After so many refused draws the remaining places are listed (docs/model/arithmetic.md, World). */
    private static final int MOST_DRAWS = 10_000;

    private final int size;
    private final int stride;
    /** 1 + the number of the particle on each cell, x-major; 0 where there is none. */
    private final int[] particleOn;
    /** The number of agents on each cell. */
    private final int[] agentsOn;

    private final List<Particle> particles = new ArrayList<>();

    Board(int size) {
        this.size = size;
        this.stride = size + 2;
        this.particleOn = new int[stride * stride];
        this.agentsOn = new int[stride * stride];
    }

    private int cell(int x, int y) {
        return (x + 1) * stride + y + 1;
    }

    int size() {
        return size;
    }

    void enter(int x, int y) {
        agentsOn[cell(x, y)]++;
    }

    void leave(int x, int y) {
        agentsOn[cell(x, y)]--;
    }

    /** Takes all food off the board; the agents stay. */
    void clearFood() {
        particles.clear();
        Arrays.fill(particleOn, 0);
    }

    /** {@return the particles in the order of their numbers, as a view} */
    List<Particle> particles() {
        return Collections.unmodifiableList(particles);
    }

    /** {@return the number of the particle on a cell, or -1} */
    int numberAt(int x, int y) {
        return particleOn[cell(x, y)] - 1;
    }

    Particle particle(int number) {
        return particles.get(number);
    }

    /** Puts a particle that fits under the next free number. */
    void add(Particle particle) {
        particles.add(particle);
        mark(particle, particles.size());
    }

    /** Takes a particle's cells off the board; its number waits for {@link #regrow}. */
    void remove(int number) {
        mark(particles.get(number), 0);
    }

    /** Puts a particle that fits in the place of the one that was removed. */
    void regrow(int number, Particle particle) {
        particles.set(number, particle);
        mark(particle, number + 1);
    }

    private void mark(Particle particle, int mark) {
        FoodKind kind = particle.kind();
        int cell = cell(particle.x(), particle.y());
        particleOn[cell] = mark;
        particleOn[cell + kind.dx() * stride + kind.dy()] = mark;
    }

    /**
     * Whether a particle may go to a place: neither cell holds food or an agent, and no neighbour of either cell holds food. Neighbours
     * across the board's edge don't count (foraging model, §2). Both cells must lie on the board.
     */
    boolean fits(FoodKind kind, int x, int y) {
        int first = cell(x, y);
        int second = first + kind.dx() * stride + kind.dy();
        return agentsOn[first] == 0 && agentsOn[second] == 0 && noFoodAround(first) && noFoodAround(second);
    }

    private boolean noFoodAround(int cell) {
        int sum = 0;
        for (int row = cell - stride; row <= cell + stride; row += stride) {
            sum |= particleOn[row - 1] | particleOn[row] | particleOn[row + 1];
        }
        return sum == 0;
    }

    /** {@return whether both cells of a particle at this place lie on the board} */
    boolean holds(FoodKind kind, int x, int y) {
        return isCell(x, y) && isCell(x + kind.dx(), y + kind.dy());
    }

    boolean isCell(int x, int y) {
        return x >= 0 && x < size && y >= 0 && y < size;
    }

    /**
     * Draws a place for a particle, uniformly among all those where it fits (docs/model/arithmetic.md, World).
     *
     * @return the particle, not yet on the board; null when it fits nowhere
     */
    Particle drawPlace(FoodKind kind, UniformRandomProvider random) {
        int columns = size - kind.dx();
        int rows = size - Math.abs(kind.dy());
        int top = Math.max(0, -kind.dy());
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            int x = random.nextInt(columns);
            int y = top + random.nextInt(rows);
            if (fits(kind, x, y)) {
                return new Particle(kind, x, y);
            }
        }
        return drawFromList(kind, random);
    }

    private Particle drawFromList(FoodKind kind, UniformRandomProvider random) {
        List<Particle> places = new ArrayList<>();
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                if (holds(kind, x, y) && fits(kind, x, y)) {
                    places.add(new Particle(kind, x, y));
                }
            }
        }
        return places.isEmpty() ? null : places.get(random.nextInt(places.size()));
    }

    /** {@return what a view of this size, centred on a cell, sees; it wraps round the edges} */
    View view(int viewSize, int centreX, int centreY) {
        long[] words = new long[View.wordsFor(viewSize)];
        int left = Math.floorMod(centreX - viewSize / 2, size);
        int top = Math.floorMod(centreY - viewSize / 2, size);
        int index = 0;
        for (int i = 0, x = left; i < viewSize; i++, x = x + 1 == size ? 0 : x + 1) {
            int column = cell(x, 0);
            for (int j = 0, y = top; j < viewSize; j++, y = y + 1 == size ? 0 : y + 1) {
                if (particleOn[column + y] != 0) {
                    words[index >> 6] |= 1L << index;
                }
                index++;
            }
        }
        return View.owning(viewSize, words);
    }
}
