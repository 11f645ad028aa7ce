package dormouse.experiments.recording;

import dormouse.agent.life.EpochReport;
import dormouse.agent.life.PhaseStart;
import dormouse.world.Particle;
import dormouse.world.Taste;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Writes trace.bin: every agent's every epoch. A block begins with its phase and the whole layout of food, and ends where the phase
 * does or after {@link TraceHeader#blockEpochs()}; so any epoch can be drawn from one block. Allocates nothing per epoch.
 */
public final class TraceWriter implements Closeable {

    private final BlockWriter blocks;
    private final int lastAgent;
    private final int blockEpochs;
    private final int recordBytes;
    private final double[] rewards;
    private final long[] view;
    private final IntConsumer seeFood;
    private final FoodMap food;
    private PhaseRecord phase;

    private TraceWriter(BlockWriter blocks, TraceHeader header) {
        this.blocks = blocks;
        lastAgent = header.agents() - 1;
        blockEpochs = header.blockEpochs();
        recordBytes = header.recordBytes();
        rewards = header.rewards().stream().mapToDouble(Double::doubleValue).toArray();
        view = new long[header.viewWords()];
        seeFood = cell -> view[cell >> 6] |= 1L << cell;
        food = new FoodMap(header);
    }

    /** Starts a trace, in place of what was there. */
    public static TraceWriter create(Disk disk, Path path, TraceHeader header) throws IOException {
        return new TraceWriter(
                BlockWriter.create(
                        disk, path, BlockFormat.TRACE, header.toText(), header.blockEpochs(), header.maxEpochs()),
                header);
    }

    /** Goes on with a trace from a place that {@link #save} wrote; what follows it is cut off. */
    public static TraceWriter resume(Disk disk, Path path, TraceHeader header, DataInput saved) throws IOException {
        BlockMark mark = BlockMark.read(saved);
        TraceWriter writer = new TraceWriter(
                BlockWriter.resume(
                        disk, path, BlockFormat.TRACE, header.toText(), header.blockEpochs(), header.maxEpochs(), mark),
                header);
        writer.restore(saved);
        return writer;
    }

    /**
     * Starts a trace with what others hold, the last of which saved its state as a stage ended.
     *
     * @param from traces that follow on one another
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
                BlockFormat.TRACE,
                header.toText(),
                header.blockEpochs(),
                header.maxEpochs(),
                extent,
                mark);
        mark.write(out);
        for (int part = 0; part < 2; part++) {
            byte[] bytes = new byte[saved.readInt()];
            saved.readFully(bytes);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /** Returns the kinds of food, in the order of their numbers in the trace. */
    public static List<TraceHeader.Kind> kinds() {
        return TraceFormat.KINDS.stream()
                .map(kind -> new TraceHeader.Kind(kind.name(), kind.dx(), kind.dy()))
                .toList();
    }

    /** Begins a phase: the world was laid out afresh. */
    public void phaseBegins(PhaseStart start) throws IOException {
        blocks.seal();
        phase = new PhaseRecord(
                start.stageIndex(),
                PhaseRecord.Activity.valueOf(start.phase().activity().name()),
                start.phase().uniformSleep(),
                start.phase().task().name(),
                TraceFormat.KINDS.stream()
                        .map(kind -> start.phase().task().value(kind))
                        .toList());
        food.clear(start.food().size());
        for (Particle particle : start.food()) {
            food.add(TraceFormat.KINDS.indexOf(particle.kind()), particle.x(), particle.y());
        }
        begin(start.epoch(), BlockFormat.PHASE_BEGINS | (start.stageBegins() ? BlockFormat.STAGE_BEGINS : 0));
    }

    private void begin(long epoch, int flags) {
        blocks.begin(epoch, flags);
        byte[] head = PhaseCodec.bytes(phase);
        ByteBuffer block = blocks.room(head.length + food.layoutBytes() + Long.BYTES);
        block.put(head);
        food.write(block);
        while (block.position() % Long.BYTES != 0) {
            block.put((byte) 0);
        }
        blocks.beginRecords();
    }

    /** Appends an agent's epoch; agents come in their order. */
    public void epochEnds(EpochReport report) throws IOException {
        if (!blocks.isOpen()) {
            begin(report.epoch(), 0);
        }
        Taste taste = report.taste();
        boolean ate = taste.ate();
        Arrays.fill(view, 0);
        report.view().forEachFood(seeFood);
        ByteBuffer block = blocks.room(recordBytes);
        block.putShort((short) report.x())
                .putShort((short) report.y())
                .putShort((short) (ate ? taste.regrownX() : TraceFormat.NOWHERE))
                .putShort((short) (ate ? taste.regrownY() : TraceFormat.NOWHERE))
                .put((byte) (report.direction() | (report.hungry() ? TraceFormat.HUNGRY : 0)))
                .put((byte) (ate ? TraceFormat.KINDS.indexOf(taste.kind()) + 1 : 0))
                .put((byte) taste.value())
                .put(rewardCode(report.reward()))
                .putInt(report.spikes().count(0))
                .putInt(report.spikes().count(1))
                .putInt(report.spikes().count(2));
        for (long word : view) {
            block.putLong(word);
        }
        if (ate) {
            food.eat(report.x(), report.y(), taste.regrownX(), taste.regrownY());
        }
        if (report.agent() == lastAgent) {
            blocks.epochComplete();
            if (blocks.epochs() == blockEpochs) {
                blocks.seal();
            }
        }
    }

    private byte rewardCode(double reward) {
        for (int code = 0; code < rewards.length; code++) {
            if (rewards[code] == reward) {
                return (byte) code;
            }
        }
        throw new IllegalStateException("the reward " + reward + " is none of " + Arrays.toString(rewards));
    }

    /** Ends a stage: its last block is complete. */
    public void stageEnds() throws IOException {
        blocks.seal();
    }

    /** Brings the file up to date for readers. */
    public void flush() throws IOException {
        blocks.flush();
    }

    /** Brings the file up to date on the device, and writes what {@link #resume} needs. */
    public void save(DataOutput out) throws IOException {
        blocks.mark().write(out);
        blocks.sync();
        byte[] head = phase == null ? new byte[0] : PhaseCodec.bytes(phase);
        byte[] layout = new byte[food.layoutBytes()];
        food.write(littleEndian(layout));
        out.writeInt(head.length);
        out.write(head);
        out.writeInt(layout.length);
        out.write(layout);
    }

    private void restore(DataInput in) throws IOException {
        byte[] head = new byte[in.readInt()];
        in.readFully(head);
        if (head.length > 0) {
            phase = PhaseCodec.read(littleEndian(head), TraceFormat.KINDS.size());
        }
        byte[] layout = new byte[in.readInt()];
        in.readFully(layout);
        food.read(littleEndian(layout));
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
