package dormouse.world;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.apache.commons.rng.RestorableUniformRandomProvider;

/**
 * A square torus on which agents look for food (foraging model, §2 and §3).
 *
 * <p>Cells are (x, y), each from 0 to size - 1. Agents and their views wrap round the edges; a particle never lies across one. An
 * agent that steps on either cell of a particle eats it whole, and the same kind grows again at once at another place, so that the
 * number of particles of each kind never changes. A particle grows only where its two cells hold neither food nor an agent and no
 * neighbour of them holds food. Agents don't see each other and may share a cell.
 *
 * <p>The same parameters, generator state and calls give the same world, bit for bit; {@code docs/model/arithmetic.md} fixes the order
 * of the draws. Not safe for use by several threads at once.
 */
public final class World {
    private final WorldParameters parameters;
    private final RestorableUniformRandomProvider random;
    private final int[] agentX;
    private final int[] agentY;
    private Board board;
    private Task task = Task.EMPTY;

    /**
     * A world without food; {@link #layOut} brings some.
     *
     * @param parameters what the world is like
     * @param rng the stream "world", at which no one else draws while the world lives; one of Commons RNG's own generators if the
     *     world is to be saved
     * @param startX x of the cell on which the agents start, 0 to size - 1; agent i starts at ((startX + i) mod size, startY)
     * @param startY y of that cell, 0 to size - 1
     * @throws IllegalArgumentException when the start is no cell of the board
     */
    public World(WorldParameters parameters, RestorableUniformRandomProvider rng, int startX, int startY) {
        this.parameters = parameters;
        this.random = rng;
        this.board = new Board(parameters.size());
        if (!board.isCell(startX, startY)) {
            throw new IllegalArgumentException("The agents' start is (" + startX + ", " + startY
                    + "), but both must lie between 0 and " + (parameters.size() - 1));
        }
        this.agentX = new int[parameters.agents()];
        this.agentY = new int[parameters.agents()];
        for (int agent = 0; agent < parameters.agents(); agent++) {
            agentX[agent] = (startX + agent) % parameters.size();
            agentY[agent] = startY;
            board.enter(agentX[agent], agentY[agent]);
        }
    }

    /** {@return the parameters given at the start} */
    public WorldParameters parameters() {
        return parameters;
    }

    /**
     * Takes all food away and lays the food of a task out afresh, ceil(size² · density / (2 · kinds)) particles of each kind. The agents
     * stay where they are, and no food is put on them.
     *
     * @param newTask which kinds grow, and what each is worth
     * @throws IllegalStateException with a sentence that names the density, when the food finds no room; the world is then of no more
     *     use until it is laid out again
     */
    public void layOut(Task newTask) {
        task = newTask;
        board.clearFood();
        int particles = parameters.particlesOfEachKind(newTask.kinds().size());
        for (FoodKind kind : newTask.kinds()) {
            for (int i = 0; i < particles; i++) {
                board.add(place(kind));
            }
        }
    }

    private Particle place(FoodKind kind) {
        Particle particle = board.drawPlace(kind, random);
        if (particle == null) {
            throw new IllegalStateException("world.food-density is " + parameters.foodDensity()
                    + ", but no room is left for another " + kind + " particle on a board of " + parameters.size()
                    + " x "
                    + parameters.size() + " cells with " + parameters.agents() + " agent(s)");
        }
        return particle;
    }

    /** {@return the task that was laid out last; {@link Task#EMPTY} before the first} */
    public Task task() {
        return task;
    }

    /**
     * Moves an agent by at most one cell along each axis, round the edge if need be. If a particle lies there, the agent eats it, and
     * the same kind grows again at once, on no agent.
     *
     * @param agent number of the agent, 0 to agents - 1
     * @param dx cells along x: -1, 0 or 1
     * @param dy cells along y: -1, 0 or 1
     * @return what was eaten and where it grew again; {@link Taste#NOTHING} if the cell was empty
     * @throws IndexOutOfBoundsException when there is no such agent
     * @throws IllegalArgumentException when dx or dy is none of -1, 0 and 1
     * @throws IllegalStateException with a sentence that names the density, when the food finds no room to grow again
     */
    public Taste move(int agent, int dx, int dy) {
        if (dx < -1 || dx > 1 || dy < -1 || dy > 1) {
            throw new IllegalArgumentException(
                    "The move is (" + dx + ", " + dy + "), but both must be -1, 0 or 1 cells");
        }
        board.leave(agentX[agent], agentY[agent]);
        int x = wrap(agentX[agent] + dx);
        int y = wrap(agentY[agent] + dy);
        agentX[agent] = x;
        agentY[agent] = y;
        board.enter(x, y);
        int number = board.numberAt(x, y);
        return number < 0 ? Taste.NOTHING : eat(number);
    }

    private int wrap(int coordinate) {
        int size = parameters.size();
        return coordinate < 0 ? coordinate + size : coordinate >= size ? coordinate - size : coordinate;
    }

    private Taste eat(int number) {
        FoodKind kind = board.particle(number).kind();
        board.remove(number);
        Particle regrown = place(kind);
        board.regrow(number, regrown);
        return new Taste(kind, task.value(kind), regrown.x(), regrown.y());
    }

    /**
     * What an agent sees from where it stands, round the edges.
     *
     * @param agent number of the agent, 0 to agents - 1
     * @return the square of {@link WorldParameters#view()} cells an edge centred on the agent
     * @throws IndexOutOfBoundsException when there is no such agent
     */
    public View view(int agent) {
        return board.view(parameters.view(), agentX[agent], agentY[agent]);
    }

    /**
     * Where an agent stands.
     *
     * @param agent number of the agent, 0 to agents - 1
     * @return x of its cell, 0 to size - 1
     * @throws IndexOutOfBoundsException when there is no such agent
     */
    public int x(int agent) {
        return agentX[agent];
    }

    /**
     * Where an agent stands.
     *
     * @param agent number of the agent, 0 to agents - 1
     * @return y of its cell, 0 to size - 1
     * @throws IndexOutOfBoundsException when there is no such agent
     */
    public int y(int agent) {
        return agentY[agent];
    }

    /**
     * All food on the board.
     *
     * @return a copy: the kinds in the order of {@link FoodKind}, the particles of a kind in the order in which they were laid out, each
     *     regrown one in the place of the one that was eaten
     */
    public List<Particle> food() {
        return List.copyOf(board.particles());
    }

    /**
     * Whether a cell holds food.
     *
     * @param x 0 to size - 1
     * @param y 0 to size - 1
     * @return true when either cell of a particle lies there
     * @throws IndexOutOfBoundsException when there is no such cell
     */
    public boolean foodAt(int x, int y) {
        return kindAt(x, y) != null;
    }

    /**
     * The kind of food on a cell.
     *
     * @param x 0 to size - 1
     * @param y 0 to size - 1
     * @return the kind of the particle that has one of its cells there, or null
     * @throws IndexOutOfBoundsException when there is no such cell
     */
    public FoodKind kindAt(int x, int y) {
        if (!board.isCell(x, y)) {
            throw new IndexOutOfBoundsException(
                    "The cell is (" + x + ", " + y + "), but both must lie between 0 and " + (parameters.size() - 1));
        }
        int number = board.numberAt(x, y);
        return number < 0 ? null : board.particle(number).kind();
    }

    /**
     * The board as text, x across and y down, each line ended by a line feed:
     *
     * <pre>
     * .  nothing                -  horizontal food     |  vertical food
     * \  positive diagonal      /  negative diagonal
     * @  the agent; among several agents, any from the eleventh on
     * 0 to 9  the first ten of several agents; where several stand on a cell, the one with the lowest number
     * </pre>
     *
     * @return size lines of size characters
     */
    public String frame() {
        return WorldFrame.of(this);
    }

    /**
     * Writes the whole state: agents, task, food and the generator's state.
     *
     * @param out where to
     * @throws IOException when writing fails, or the generator's state can't be had as bytes
     */
    public void save(DataOutput out) throws IOException {
        new WorldState(parameters, task, agentX, agentY, board.particles(), WorldState.bytes(random)).write(out);
    }

    /**
     * Reads a state that {@link #save} wrote; from there on this world does what the saved one would have done.
     *
     * @param in where from
     * @throws IOException with a sentence that says what is wrong, when reading fails, or the data are no state of a world with these
     *     parameters and this kind of generator; this world is then as it was before
     */
    public void load(DataInput in) throws IOException {
        WorldState state = WorldState.read(in, parameters);
        Board loaded = state.board();
        state.restore(random);
        board = loaded;
        task = state.task();
        System.arraycopy(state.agentX(), 0, agentX, 0, agentX.length);
        System.arraycopy(state.agentY(), 0, agentY, 0, agentY.length);
    }
}
