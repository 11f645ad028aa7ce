package dormouse.experiments.cluster.files;

import dormouse.experiments.recording.Disk;
import dormouse.experiments.recording.RunFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a run's folder what another machine's is. What differs is first gathered aside and checked against the hashes; then recordings
 * are written in place, as the run itself writes them, everything else is renamed into place: checkpoints after the recordings that they
 * belong to, DONE last of all. So whoever is killed between leaves a folder as a killed run leaves it.
 *
 * <p>One for all arrivals in a folder that nobody else writes to: it remembers what it put there.
 */
public final class Landing {

    private static final String ASIDE = ".incoming";

    /** What a run appends to: written in place, since a checkpoint cuts them back to its own length. */
    private static final Set<String> RECORDINGS = Set.of(
            RunFiles.TRACE,
            RunFiles.SPIKES,
            RunFiles.METRICS,
            RunFiles.WEIGHTS,
            RunFiles.WEIGHTS_TABLE,
            RunFiles.ACTIVITY,
            RunFiles.ACTIVITY_TABLE);

    private final Path folder;
    private final Path aside;
    private final Map<String, FileTable> present = new HashMap<>();
    private FolderTable offered = new FolderTable(List.of());
    private final Map<FileTable, List<Integer>> lacking = new HashMap<>();

    /** Creates one for a folder that is there. */
    public Landing(Path folder) {
        this.folder = folder;
        aside = folder.resolve(ASIDE);
    }

    /**
     * A part of a file that is to be fetched.
     *
     * @param file its name
     * @param offset bytes from its beginning
     * @param length bytes, at most {@link FileTable#PIECE}
     */
    public record Part(String file, long offset, int length) {}

    /** Begins an arrival, in place of one that has not come to its end; returns the parts that are lacking here. */
    public List<Part> begin(FolderTable table) throws IOException {
        offered = table;
        lacking.clear();
        abandon();
        List<Part> parts = new ArrayList<>();
        for (FileTable file : table.files()) {
            file.check();
            List<Integer> blocks = lackingBlocks(file);
            if (blocks == null) {
                continue;
            }
            lacking.put(file, blocks);
            for (int block : blocks) {
                long end = file.offset(block) + file.length(block);
                for (long at = file.offset(block); at < end; at += FileTable.PIECE) {
                    parts.add(new Part(file.name(), at, (int) Math.min(FileTable.PIECE, end - at)));
                }
            }
        }
        return parts;
    }

    /** Returns the blocks of a file that are to be fetched; null if the file is here as it should be. */
    private List<Integer> lackingBlocks(FileTable file) throws IOException {
        FileTable here = present(file.name());
        if (file.same(here)) {
            return null;
        }
        List<Integer> blocks = new ArrayList<>();
        for (int block = 0; block < file.blocks().size(); block++) {
            if (!RECORDINGS.contains(file.name()) || !file.sameBlock(block, here)) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private FileTable present(String name) throws IOException {
        if (!present.containsKey(name) && Files.isRegularFile(folder.resolve(name))) {
            present.put(name, FileTable.of(folder, name));
        }
        return present.get(name);
    }

    /** Keeps a part that has come. */
    public void stage(Part part, byte[] bytes) throws IOException {
        if (bytes.length != part.length()) {
            throw new IOException(
                    "a part of " + part.file() + " came with " + bytes.length + " bytes in place of " + part.length());
        }
        Path file = aside(part.file());
        Files.createDirectories(file.getParent());
        try (FileChannel channel = open(file)) {
            write(channel, part.offset(), ByteBuffer.wrap(bytes));
        }
    }

    /** Checks what has come, and puts it in place. */
    public void finish() throws IOException {
        for (Map.Entry<FileTable, List<Integer>> entry : lacking.entrySet()) {
            checkStaged(entry.getKey(), entry.getValue());
        }
        List<FileTable> order = new ArrayList<>(lacking.keySet());
        order.sort(
                Comparator.comparingInt((FileTable file) -> rank(file.name())).thenComparing(FileTable::name));
        int next = 0;
        while (next < order.size() && rank(order.get(next).name()) == 0) {
            writeInPlace(order.get(next), lacking.get(order.get(next)));
            next++;
        }
        removeWhatIsGone();
        for (; next < order.size(); next++) {
            if (order.get(next).name().equals(RunFiles.DONE)) {
                checkPresent();
            }
            moveIntoPlace(order.get(next));
        }
        lacking.clear();
        abandon();
    }

    /** Recordings, then what is read with them, then checkpoints, then the manifest that tells of them, then the end. */
    private static int rank(String name) {
        if (RECORDINGS.contains(name)) {
            return 0;
        }
        if (name.startsWith(RunFiles.CHECKPOINTS)) {
            return 2;
        }
        if (name.equals(RunFiles.MANIFEST)) {
            return 3;
        }
        return name.equals(RunFiles.DONE) ? 4 : 1;
    }

    private void checkStaged(FileTable file, List<Integer> blocks) throws IOException {
        if (blocks.isEmpty()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(aside(file.name()), StandardOpenOption.READ)) {
            for (int block : blocks) {
                byte[] hash = FileTable.hash(channel, file.offset(block), file.length(block));
                if (!MessageDigest.isEqual(hash, file.blocks().get(block))) {
                    throw new IOException(file.name() + " was damaged on its way");
                }
            }
        }
    }

    /** The last block first: the header of a recording counts what lies behind it. */
    private void writeInPlace(FileTable file, List<Integer> blocks) throws IOException {
        present.remove(file.name());
        try (FileChannel target = open(folder.resolve(file.name()))) {
            if (!blocks.isEmpty()) {
                try (FileChannel staged = FileChannel.open(aside(file.name()), StandardOpenOption.READ)) {
                    for (int i = blocks.size() - 1; i >= 0; i--) {
                        copy(staged, target, file.offset(blocks.get(i)), file.length(blocks.get(i)));
                    }
                }
            }
            if (target.size() > file.size()) {
                target.truncate(file.size());
            }
            target.force(true);
        }
        present.put(file.name(), file);
    }

    private static void copy(FileChannel from, FileChannel to, long offset, long length) throws IOException {
        for (long done = 0; done < length; done += FileTable.PIECE) {
            int count = (int) Math.min(FileTable.PIECE, length - done);
            write(to, offset + done, FileTable.read(from, offset + done, count));
        }
    }

    /** Checkpoints and recordings that the other folder has no more. */
    private void removeWhatIsGone() throws IOException {
        Set<String> there =
                Set.copyOf(offered.files().stream().map(FileTable::name).toList());
        for (String name : FolderTable.names(folder)) {
            if (!there.contains(name) && (RECORDINGS.contains(name) || name.startsWith(RunFiles.CHECKPOINTS))) {
                present.remove(name);
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    /** A finished run is read once more from the disk before it counts as finished. */
    private void checkPresent() throws IOException {
        for (FileTable file : offered.files()) {
            if (!file.name().equals(RunFiles.DONE) && !file.same(FileTable.of(folder, file.name()))) {
                throw new IOException(file.name() + " is not on the disk as it was written");
            }
        }
    }

    private void moveIntoPlace(FileTable file) throws IOException {
        Path staged = aside(file.name());
        Path target = folder.resolve(file.name());
        Files.createDirectories(staged.getParent());
        Files.createDirectories(target.getParent());
        try (FileChannel channel = open(staged)) {
            channel.force(true);
        }
        present.remove(file.name());
        try {
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(staged, target, StandardCopyOption.REPLACE_EXISTING);
        }
        Disk.REAL.syncFolder(target.getParent());
        present.put(file.name(), file);
    }

    /** Throws away what has been gathered. */
    public void abandon() throws IOException {
        if (!Files.isDirectory(aside)) {
            return;
        }
        try (Stream<Path> files = Files.walk(aside)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path aside(String name) {
        return aside.resolve(name);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void write(FileChannel channel, long offset, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, offset + bytes.position());
        }
    }
}
