package dormouse.experiments.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads trace.bin: any agent's any epoch, in constant time, also while the file grows. Not safe for use by several threads at once.
 * Whatever is wrong with the file is told by a {@link RecordingException}; a file that was cut off is read up to its last whole
 * epoch.
 */
public final class TraceReader implements Closeable {

    /**
     * A place where a stage or a phase begins.
     *
     * @param epoch its first epoch
     * @param stageBegins whether a stage begins as well
     * @param phase the conditions from there on
     */
    public record PhaseMark(long epoch, boolean stageBegins, PhaseRecord phase) {}

    private final Path path;
    private final BlockReader blocks;
    private final TraceHeader header;
    private final FoodMap food;
    private final int recordBytes;
    private long epochs;
    private TraceBlock block;

    private TraceReader(Path path) throws IOException {
        this.path = path;
        blocks = new BlockReader(path, BlockFormat.TRACE, "trace");
        try {
            header = Json.read(blocks.text(), TraceHeader.class, path.toString());
            food = new FoodMap(header);
            recordBytes = header.recordBytes();
            count();
        } catch (IOException | RuntimeException e) {
            blocks.close();
            throw e;
        }
    }

    /** Opens a trace. */
    public static TraceReader open(Path path) throws IOException {
        return new TraceReader(path);
    }

    /** Returns what the trace is a recording of. */
    public TraceHeader header() {
        return header;
    }

    /** Returns how many epochs can be read: those that all agents have completed. */
    public long epochs() {
        return epochs;
    }

    /** Returns what is wrong with the end of the file, if anything is: then less can be read than was written. */
    public Optional<String> damage() {
        return blocks.damage();
    }

    /** Looks for epochs that were written since; returns how many can be read now. */
    public long refresh() throws IOException {
        blocks.refresh();
        block = null;
        count();
        return epochs;
    }

    private void count() {
        Optional<BlockReader.Head> last = blocks.last();
        epochs = last.isEmpty() ? 0 : last.get().firstEpoch() + wholeEpochs(last.get());
    }

    /** The epochs of a block that are there in whole; fewer than its head says if the file was cut off. */
    private int wholeEpochs(BlockReader.Head head) {
        long available = Math.max(0, blocks.available(head) - head.body());
        return (int) Math.min(head.epochs(), available / ((long) recordBytes * header.agents()));
    }

    /** Returns an agent's epoch. */
    public EpochRecord record(long epoch, int agent) throws IOException {
        Objects.checkIndex(agent, header.agents());
        TraceBlock found = block(epoch);
        int at = found.records + ((int) (epoch - found.firstEpoch) * header.agents() + agent) * recordBytes;
        return new EpochRecord(epoch, agent, found.bytes.slice(at, recordBytes).order(ByteOrder.LITTLE_ENDIAN), header);
    }

    /** Returns the conditions of an epoch. */
    public PhaseRecord phase(long epoch) throws IOException {
        return block(epoch).phase;
    }

    /** Returns the food on the board after an epoch, with what was eaten in it grown again. */
    public List<Food> food(long epoch) throws IOException {
        TraceBlock found = block(epoch);
        try {
            food.read(found.bytes.position(found.layout));
            for (long past = found.firstEpoch; past <= epoch; past++) {
                for (int agent = 0; agent < header.agents(); agent++) {
                    EpochRecord bite = record(past, agent);
                    if (bite.ate()) {
                        food.eat(bite.x(), bite.y(), bite.regrownX(), bite.regrownY());
                    }
                }
            }
        } catch (IllegalStateException | IndexOutOfBoundsException | BufferUnderflowException e) {
            throw damaged(found, e);
        }
        return food.toList();
    }

    /** Returns where each phase begins; takes as long as there are blocks. */
    public List<PhaseMark> phases() throws IOException {
        List<PhaseMark> marks = new ArrayList<>();
        for (BlockReader.Head head = blocks.after(null);
                head != null && head.firstEpoch() < epochs;
                head = blocks.after(head)) {
            if ((head.flags() & BlockFormat.PHASE_BEGINS) != 0) {
                marks.add(mark(head));
            }
        }
        return List.copyOf(marks);
    }

    /** Returns where each stage begins, found by halving; stages of which nothing was lived yet are missing. */
    public List<PhaseMark> stages() throws IOException {
        List<PhaseMark> marks = new ArrayList<>();
        long from = 0;
        while (from < epochs) {
            marks.add(new PhaseMark(from, true, phase(from)));
            int stage = phase(from).stage();
            long low = from + 1;
            long high = epochs;
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (phase(middle).stage() > stage) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            from = low;
        }
        return List.copyOf(marks);
    }

    private PhaseMark mark(BlockReader.Head head) throws IOException {
        TraceBlock begun = parse(head);
        return new PhaseMark(head.firstEpoch(), (head.flags() & BlockFormat.STAGE_BEGINS) != 0, begun.phase);
    }

    /** Reads every block and checks it; throws the first damage found. */
    public void verify() throws IOException {
        long next = 0;
        long end = 0;
        for (BlockReader.Head head = blocks.after(null); head != null; head = blocks.after(head)) {
            if (head.firstEpoch() != next) {
                throw blocks.damagedAt(next, head.start());
            }
            parse(head);
            next = head.endEpoch();
            end = head.end();
        }
        Optional<String> damage = damage();
        if (damage.isPresent()) {
            throw new RecordingException(damage.get());
        }
        if (blocks.last().isPresent() && next != blocks.last().get().endEpoch()) {
            throw blocks.damagedAt(next, end);
        }
    }

    private TraceBlock block(long epoch) throws IOException {
        Objects.checkIndex(epoch, epochs);
        if (block == null || epoch < block.firstEpoch || epoch >= block.firstEpoch + block.epochs) {
            block = parse(blocks.find(epoch));
        }
        return block;
    }

    private TraceBlock parse(BlockReader.Head head) throws IOException {
        ByteBuffer bytes = blocks.load(head);
        try {
            PhaseRecord phase = PhaseCodec.read(
                    bytes.position(BlockFormat.BLOCK_HEADER_BYTES),
                    header.kinds().size());
            return new TraceBlock(head.firstEpoch(), wholeEpochs(head), bytes, bytes.position(), head.body(), phase);
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            throw new RecordingException(path + " is damaged or cut off in the block of epoch " + head.firstEpoch(), e);
        }
    }

    private RecordingException damaged(TraceBlock found, RuntimeException cause) {
        return new RecordingException(
                path + " is damaged in the block of epoch " + found.firstEpoch + ": " + cause.getMessage(), cause);
    }

    /** A block in memory. */
    private record TraceBlock(
            long firstEpoch, int epochs, ByteBuffer bytes, int layout, int records, PhaseRecord phase) {}

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
