package dormouse.agent.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/** The torus and its food (§2, §3), for one agent. */
public class NaiveWorld {

    private final NaiveParameters parameters;
    private final int size;
    private final UniformRandomProvider random;
    private final Map<NaiveKind, Integer> values = new EnumMap<>(NaiveKind.class);
    private NaiveParticle[][] grid;

    public NaiveWorld(NaiveParameters parameters, UniformRandomProvider random) {
        this.parameters = parameters;
        this.size = parameters.worldSize;
        this.random = random;
        this.grid = new NaiveParticle[size][size];
    }

    /**
     * Lays the world out afresh, with ceil(50·50·0.1/(2·kinds)) particles of each kind (§2).
     *
     * @param valuesOfKinds the kinds present, each with its value; none for sleep's empty world
     */
    public void layOut(Map<NaiveKind, Integer> valuesOfKinds, int agentX, int agentY) {
        int count = (int) Math.ceil(size * size * parameters.foodDensity / (2 * valuesOfKinds.size()));
        layOut(valuesOfKinds, count, agentX, agentY);
    }

    /** Lays the world out afresh, with the given number of particles of each kind. */
    public void layOut(Map<NaiveKind, Integer> valuesOfKinds, int count, int agentX, int agentY) {
        grid = new NaiveParticle[size][size];
        values.clear();
        values.putAll(valuesOfKinds);
        for (NaiveKind kind : values.keySet()) {
            for (int i = 0; i < count; i++) {
                place(kind, agentX, agentY);
            }
        }
    }

    /** The value of a kind in the task at hand (§2). */
    public int value(NaiveKind kind) {
        return values.getOrDefault(kind, 0);
    }

    /** The agent has stepped on this cell: eats what is there, which reappears at once; null if nothing was there (§2). */
    public NaiveKind eat(int agentX, int agentY) {
        NaiveParticle eaten = grid[agentX][agentY];
        if (eaten == null) {
            return null;
        }
        grid[eaten.x()][eaten.y()] = null;
        grid[eaten.secondX()][eaten.secondY()] = null;
        place(eaten.kind(), agentX, agentY);
        return eaten.kind();
    }

    /** For each cell of the window centred on the agent, whether it holds food; x-major (§3). */
    public boolean[] view(int agentX, int agentY) {
        int reach = parameters.viewSize / 2;
        boolean[] view = new boolean[parameters.viewSize * parameters.viewSize];
        for (int dx = -reach; dx <= reach; dx++) {
            for (int dy = -reach; dy <= reach; dy++) {
                int x = Math.floorMod(agentX + dx, size);
                int y = Math.floorMod(agentY + dy, size);
                view[(dx + reach) * parameters.viewSize + (dy + reach)] = grid[x][y] != null;
            }
        }
        return view;
    }

    /** The food as {x, y, kind's number}, ascending by x and then by y of the first cell. */
    public List<int[]> food() {
        return particles().stream()
                .map(particle -> new int[] {particle.x(), particle.y(), particle.kind().number})
                .toList();
    }

    private List<NaiveParticle> particles() {
        List<NaiveParticle> particles = new ArrayList<>();
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                NaiveParticle particle = grid[x][y];
                if (particle != null && particle.x() == x && particle.y() == y) {
                    particles.add(particle);
                }
            }
        }
        particles.sort(Comparator.comparingInt(NaiveParticle::x).thenComparingInt(NaiveParticle::y));
        return particles;
    }

    /** Puts a new particle at a uniformly random place (§2). */
    private void place(NaiveKind kind, int agentX, int agentY) {
        NaiveParticle particle = find(kind, agentX, agentY);
        grid[particle.x()][particle.y()] = particle;
        grid[particle.secondX()][particle.secondY()] = particle;
    }

    private NaiveParticle find(NaiveKind kind, int agentX, int agentY) {
        int lowestX = Math.max(0, -kind.dx);
        int lowestY = Math.max(0, -kind.dy);
        int columns = size - Math.abs(kind.dx);
        int rows = size - Math.abs(kind.dy);
        for (int draw = 0; draw < parameters.refusedDraws; draw++) {
            int x = lowestX + random.nextInt(columns);
            int y = lowestY + random.nextInt(rows);
            NaiveParticle particle = new NaiveParticle(kind, x, y);
            if (mayBePlaced(particle, agentX, agentY)) {
                return particle;
            }
        }
        List<NaiveParticle> places = new ArrayList<>();
        for (int x = lowestX; x < lowestX + columns; x++) {
            for (int y = lowestY; y < lowestY + rows; y++) {
                NaiveParticle particle = new NaiveParticle(kind, x, y);
                if (mayBePlaced(particle, agentX, agentY)) {
                    places.add(particle);
                }
            }
        }
        if (places.isEmpty()) {
            throw new IllegalStateException("no place is left at a density of " + parameters.foodDensity);
        }
        return places.get(random.nextInt(places.size()));
    }

    private boolean mayBePlaced(NaiveParticle particle, int agentX, int agentY) {
        return isClear(particle.x(), particle.y(), agentX, agentY)
                && isClear(particle.secondX(), particle.secondY(), agentX, agentY);
    }

    /** No agent on the cell, and no food on it or on its neighbours, of which those across the edge do not count. */
    private boolean isClear(int x, int y, int agentX, int agentY) {
        if (x == agentX && y == agentY) {
            return false;
        }
        for (int nearX = Math.max(0, x - 1); nearX <= Math.min(size - 1, x + 1); nearX++) {
            for (int nearY = Math.max(0, y - 1); nearY <= Math.min(size - 1, y + 1); nearY++) {
                if (grid[nearX][nearY] != null) {
                    return false;
                }
            }
        }
        return true;
    }
}
