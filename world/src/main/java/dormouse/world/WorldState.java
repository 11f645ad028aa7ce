package dormouse.world;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.RandomProviderState;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;

/**
 * All that changes in a world, as it is written and read. The arrays are the owner's, not copied.
 *
 * <p>Layout, big-endian: mark and version; size, density, view, agents; task: name, then a byte for each kind (2 if absent); x, y of each
 * agent; x, y of each particle, by kind; the number of bytes of the generator's state, and they.
 */
@SuppressWarnings("ArrayRecordComponent")
record WorldState(
        WorldParameters parameters, Task task, int[] agentX, int[] agentY, List<Particle> food, byte[] generator) {
    private static final int MARK = 0x444d5744;
    private static final int VERSION = 1;
    private static final byte ABSENT = 2;
    private static final int LONGEST_GENERATOR = 1 << 20;

    /** {@return a generator's state as bytes} */
    static byte[] bytes(RestorableUniformRandomProvider random) throws IOException {
        RandomProviderState state = random.saveState();
        if (state instanceof RandomProviderDefaultState known) {
            return known.getState();
        }
        throw new IOException("The state of the generator " + random + " cannot be had as bytes");
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(MARK);
        out.writeInt(VERSION);
        out.writeInt(parameters.size());
        out.writeDouble(parameters.foodDensity());
        out.writeInt(parameters.view());
        out.writeInt(parameters.agents());
        out.writeUTF(task.name());
        for (FoodKind kind : FoodKind.values()) {
            out.writeByte(task.kinds().contains(kind) ? task.value(kind) : ABSENT);
        }
        for (int agent = 0; agent < agentX.length; agent++) {
            out.writeInt(agentX[agent]);
            out.writeInt(agentY[agent]);
        }
        for (Particle particle : food) {
            out.writeInt(particle.x());
            out.writeInt(particle.y());
        }
        out.writeInt(generator.length);
        out.write(generator);
    }

    /** Reads a state and checks that it is one of a world with these parameters, up to where its agents and food lie. */
    static WorldState read(DataInput in, WorldParameters parameters) throws IOException {
        try {
            return readWhole(in, parameters);
        } catch (EOFException e) {
            throw new IOException("The data end before the state of the world is complete", e);
        } catch (IllegalArgumentException | UTFDataFormatException e) {
            throw new IOException("The data hold no state of a world: " + e.getMessage(), e);
        }
    }

    private static WorldState readWhole(DataInput in, WorldParameters parameters) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("The data hold no state of a world");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException(
                    "The state of the world has version " + version + ", but this program reads " + VERSION);
        }
        WorldParameters saved = new WorldParameters(in.readInt(), in.readDouble(), in.readInt(), in.readInt());
        if (!saved.equals(parameters)) {
            throw new IOException("The state is of another world: " + saved + ", but this is " + parameters);
        }
        Task task = readTask(in);
        int[] agentX = new int[parameters.agents()];
        int[] agentY = new int[parameters.agents()];
        for (int agent = 0; agent < agentX.length; agent++) {
            agentX[agent] = in.readInt();
            agentY[agent] = in.readInt();
        }
        List<Particle> food = new ArrayList<>();
        int particles = parameters.particlesOfEachKind(task.kinds().size());
        for (FoodKind kind : task.kinds()) {
            for (int i = 0; i < particles; i++) {
                food.add(new Particle(kind, in.readInt(), in.readInt()));
            }
        }
        int length = in.readInt();
        if (length < 0 || length > LONGEST_GENERATOR) {
            throw new IOException(
                    "The state of the world's generator is damaged: it claims to be " + length + " bytes long");
        }
        byte[] generator = new byte[length];
        in.readFully(generator);
        return new WorldState(parameters, task, agentX, agentY, food, generator);
    }

    private static Task readTask(DataInput in) throws IOException {
        String name = in.readUTF();
        Map<FoodKind, Integer> values = new EnumMap<>(FoodKind.class);
        for (FoodKind kind : FoodKind.values()) {
            int value = in.readByte();
            if (value != ABSENT) {
                values.put(kind, value);
            }
        }
        return new Task(name, values);
    }

    /** {@return a new board with these agents and this food, after checking that they can stand so} */
    Board board() throws IOException {
        Board board = new Board(parameters.size());
        for (int agent = 0; agent < agentX.length; agent++) {
            if (!board.isCell(agentX[agent], agentY[agent])) {
                throw new IOException("The state of the world is damaged: agent " + agent
                        + " stands off the board, at (" + agentX[agent] + ", " + agentY[agent] + ")");
            }
            board.enter(agentX[agent], agentY[agent]);
        }
        for (Particle particle : food) {
            if (!board.holds(particle.kind(), particle.x(), particle.y())
                    || !board.fits(particle.kind(), particle.x(), particle.y())) {
                throw new IOException("The state of the world is damaged: " + particle
                        + " lies off the board, on an agent, or touches other food");
            }
            board.add(particle);
        }
        return board;
    }

    /** Gives a generator the saved state, or leaves it as it is and says why it can't. */
    void restore(RestorableUniformRandomProvider random) throws IOException {
        int length = bytes(random).length;
        if (generator.length != length) {
            throw new IOException("The state of the world's generator is " + generator.length + " bytes long, but "
                    + random + " has " + length);
        }
        random.restoreState(new RandomProviderDefaultState(generator));
    }
}
