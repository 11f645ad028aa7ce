package dormouse.experiments.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads trace-spikes.bin: every spike of any agent's any epoch. Not safe for use by several threads at once. */
public final class SpikeReader implements Closeable {

    /**
     * A spike.
     *
     * @param step its step within the epoch, from 0
     * @param layer 0 input, 1 hidden, 2 output
     * @param neuron its number within its layer
     */
    public record Spike(int step, int layer, int neuron) {}

    private final Path path;
    private final BlockReader blocks;
    private final TraceHeader header;
    private final int neurons;
    private BlockReader.Head head;
    private ByteBuffer block;
    /** Where the spikes of each agent and epoch of the block begin. */
    private int[] starts = {};

    private SpikeReader(Path path) throws IOException {
        this.path = path;
        blocks = new BlockReader(path, BlockFormat.SPIKES, "recording of spikes");
        try {
            header = Json.read(blocks.text(), TraceHeader.class, path.toString());
            neurons = header.neurons();
        } catch (IOException | RuntimeException e) {
            blocks.close();
            throw e;
        }
    }

    /** Opens a file. */
    public static SpikeReader open(Path path) throws IOException {
        return new SpikeReader(path);
    }

    /** Returns what the file is a recording of. */
    public TraceHeader header() {
        return header;
    }

    /** Looks for spikes that were written since. */
    public void refresh() throws IOException {
        blocks.refresh();
        head = null;
    }

    /** Returns how many epochs can be read: those that all agents have completed. */
    public long epochs() throws IOException {
        if (blocks.last().isEmpty()) {
            return 0;
        }
        load(blocks.last().get());
        return head.firstEpoch() + wholeEpochs();
    }

    private int wholeEpochs() {
        return starts.length / header.agents();
    }

    /** Returns an agent's spikes of an epoch, in the order in which they were fired. */
    public List<Spike> spikes(long epoch, int agent) throws IOException {
        Objects.checkIndex(agent, header.agents());
        if (head == null || epoch < head.firstEpoch() || epoch >= head.endEpoch()) {
            if (epoch < 0
                    || blocks.last().isEmpty()
                    || epoch >= blocks.last().get().endEpoch()) {
                throw new IndexOutOfBoundsException("no spikes of epoch " + epoch + " have been recorded");
            }
            load(blocks.find(epoch));
        }
        int at = starts[Objects.checkIndex((int) (epoch - head.firstEpoch()), wholeEpochs()) * header.agents() + agent];
        int count = block.getInt(at);
        List<Spike> spikes = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            spikes.add(spike(block.getInt(at + Integer.BYTES * i)));
        }
        return spikes;
    }

    private Spike spike(int code) {
        int step = Integer.divideUnsigned(code, neurons);
        int neuron = Integer.remainderUnsigned(code, neurons);
        int layer = 0;
        while (neuron >= header.layerSizes().get(layer)) {
            neuron -= header.layerSizes().get(layer++);
        }
        return new Spike(step, layer, neuron);
    }

    private void load(BlockReader.Head wanted) throws IOException {
        if (wanted.equals(head)) {
            return;
        }
        ByteBuffer bytes = blocks.load(wanted);
        int[] found = new int[wanted.epochs() * header.agents()];
        int count = 0;
        int at = wanted.body();
        while (count < found.length && at + Integer.BYTES <= bytes.capacity()) {
            long end = at + Integer.BYTES * (1L + bytes.getInt(at));
            if (end <= at) {
                throw new RecordingException(
                        path + " is damaged in the block of epoch " + wanted.firstEpoch() + ": a count is negative");
            }
            if (end > bytes.capacity()) {
                break;
            }
            found[count++] = at;
            at = (int) end;
        }
        starts = Arrays.copyOf(found, count - count % header.agents());
        block = bytes;
        head = wanted;
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
