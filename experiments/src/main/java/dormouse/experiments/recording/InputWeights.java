package dormouse.experiments.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What input-weights.npy holds: the strengths from the input to the hidden layer as the last stage that could change them left them; 0
 * where there is no synapse. NumPy reads it as float32 of the shape (1, agents, hidden, inputs).
 *
 * @param hidden number of hidden neurons
 * @param inputs number of input neurons, the cells of a view
 * @param strengths one an agent, shape [hidden][inputs], row-major; not to be changed
 */
public record InputWeights(int hidden, int inputs, List<float[]> strengths) {

    public InputWeights {
        strengths = List.copyOf(strengths);
        for (float[] agent : strengths) {
            if (agent.length != hidden * inputs) {
                throw new IllegalArgumentException("an agent has " + agent.length
                        + " input to hidden strengths, but should have " + hidden + " x " + inputs);
            }
        }
    }

    /** Returns an agent's strength from an input to a hidden neuron. */
    public float strength(int agent, int hiddenNeuron, int input) {
        return strengths.get(agent)[hiddenNeuron * inputs + Objects.checkIndex(input, inputs)];
    }

    /** Writes the file in place of the one that was there. */
    public void write(Disk disk, Path path) throws IOException {
        byte[] file = new byte
                [Math.addExact(Npy.HEADER_BYTES, Math.multiplyExact(Float.BYTES * strengths.size(), hidden * inputs))];
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(Npy.header(1, strengths.size(), hidden, inputs));
        for (float[] agent : strengths) {
            for (float strength : agent) {
                bytes.putFloat(strength);
            }
        }
        disk.replace(path, file);
    }

    /** Reads the file. */
    public static InputWeights read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new RecordingException(path + " is missing, or no file");
        }
        byte[] bytes = Files.readAllBytes(path);
        long[] shape = bytes.length < Npy.HEADER_BYTES ? null : Npy.shape(Arrays.copyOf(bytes, Npy.HEADER_BYTES));
        if (shape == null || shape[0] != 1) {
            throw new RecordingException(path + " is no recording of input to hidden strengths");
        }
        long cells = shape[1] * shape[2] * shape[3];
        if (bytes.length != Npy.HEADER_BYTES + Float.BYTES * cells) {
            throw new RecordingException(path + " is cut off: it should hold " + cells + " strengths");
        }
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(Npy.HEADER_BYTES);
        float[][] agents = new float[(int) shape[1]][(int) (shape[2] * shape[3])];
        for (float[] agent : agents) {
            for (int i = 0; i < agent.length; i++) {
                agent[i] = data.getFloat();
            }
        }
        return new InputWeights((int) shape[2], (int) shape[3], List.of(agents));
    }
}
