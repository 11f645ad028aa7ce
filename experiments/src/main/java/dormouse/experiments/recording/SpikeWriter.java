package dormouse.experiments.recording;

import dormouse.agent.life.EpochReport;
import dormouse.agent.life.Spikes;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes trace-spikes.bin: every spike in four bytes, as step × neurons + neuron, where the neurons of the layers are numbered on. Each
 * agent's epoch is a count and its spikes, in the order in which they were fired.
 */
public final class SpikeWriter implements Closeable {

    private final BlockWriter blocks;
    private final int lastAgent;
    private final int blockEpochs;
    private final int neurons;
    private final int[] firstNeuron = new int[Spikes.LAYERS];

    private SpikeWriter(BlockWriter blocks, TraceHeader header) {
        this.blocks = blocks;
        lastAgent = header.agents() - 1;
        blockEpochs = header.blockEpochs();
        neurons = header.neurons();
        for (int layer = 1; layer < Spikes.LAYERS; layer++) {
            firstNeuron[layer] = firstNeuron[layer - 1] + header.layerSizes().get(layer - 1);
        }
    }

    /** Starts a file, in place of what was there. */
    public static SpikeWriter create(Disk disk, Path path, TraceHeader header) throws IOException {
        checkFits(header);
        return new SpikeWriter(
                BlockWriter.create(
                        disk, path, BlockFormat.SPIKES, header.toText(), header.blockEpochs(), header.maxEpochs()),
                header);
    }

    /** Goes on with a file from a place that {@link #save} wrote; what follows it is cut off. */
    public static SpikeWriter resume(Disk disk, Path path, TraceHeader header, DataInput saved) throws IOException {
        checkFits(header);
        BlockMark mark = BlockMark.read(saved);
        return new SpikeWriter(
                BlockWriter.resume(
                        disk,
                        path,
                        BlockFormat.SPIKES,
                        header.toText(),
                        header.blockEpochs(),
                        header.maxEpochs(),
                        mark),
                header);
    }

    /**
     * Starts a file with what others hold, the last of which saved its state as a stage ended.
     *
     * @param from files that follow on one another
     * @param extent what of them is copied
     * @param saved what {@link #save} wrote for the other
     * @param out is given what {@link #resume} needs for the copy
     */
    public static void copy(
            Disk disk, List<Path> from, Path to, TraceHeader header, Extent extent, DataInput saved, DataOutput out)
            throws IOException {
        BlockMark mark = BlockMark.read(saved);
        BlockWriter.copy(
                disk,
                from,
                to,
                BlockFormat.SPIKES,
                header.toText(),
                header.blockEpochs(),
                header.maxEpochs(),
                extent,
                mark);
        mark.write(out);
    }

    private static void checkFits(TraceHeader header) throws RecordingException {
        if ((long) header.stepsPerEpoch() * header.neurons() > 1L << Integer.SIZE) {
            throw new RecordingException("recording.spikes is on, but " + header.stepsPerEpoch() + " steps of "
                    + header.neurons() + " neurons are more than a spike's 32 bits can tell apart");
        }
    }

    /** Begins a phase: a block ends with it, as in the trace. */
    public void phaseBegins() throws IOException {
        blocks.seal();
    }

    /** Appends an agent's spikes of an epoch; agents come in their order. */
    public void epochEnds(EpochReport report) throws IOException {
        if (!blocks.isOpen()) {
            blocks.begin(report.epoch(), 0);
            blocks.beginRecords();
        }
        Spikes spikes = report.spikes();
        int total = spikes.total();
        ByteBuffer block = blocks.room(Integer.BYTES * (total + 1));
        block.putInt(total);
        for (int i = 0; i < total; i++) {
            block.putInt(spikes.step(i) * neurons + firstNeuron[spikes.layer(i)] + spikes.neuron(i));
        }
        if (report.agent() == lastAgent) {
            blocks.epochComplete();
            if (blocks.epochs() == blockEpochs) {
                blocks.seal();
            }
        }
    }

    /** Ends a stage: its last block is complete. */
    public void stageEnds() throws IOException {
        blocks.seal();
    }

    /** Brings the file up to date on the device, and writes what {@link #resume} needs. */
    public void save(DataOutput out) throws IOException {
        blocks.mark().write(out);
        blocks.sync();
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
