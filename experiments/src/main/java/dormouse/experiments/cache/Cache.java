package dormouse.experiments.cache;

import dormouse.experiments.recording.Disk;
import dormouse.experiments.recording.RecordingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of entries, shared by every process that uses it. An entry is written aside and renamed when it is whole, so that a process that
 * is killed leaves nothing that would be used; it is checked before use, so that damage is found. Nobody waits for anybody: an entry that
 * another process removes meanwhile is one that was never there.
 */
public final class Cache {

    private static final int KEY_DIGITS = 32;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{" + KEY_DIGITS + "}");
    /** What is being written, and what is being removed, begins so. */
    private static final String ASIDE = ".aside-";

    private static final String LOCK = ".lock";
    /** Nobody writes an entry for so long: who began it was killed. */
    private static final long ABANDONED_HOURS = 1;

    private final Path folder;
    private final long limit;
    private final Disk disk;

    /**
     * Names a cache; its folder is made when something is stored.
     *
     * @param folder where it lies
     * @param limit how large its entries may be together, bytes
     */
    public Cache(Path folder, long limit) {
        this(folder, limit, Disk.REAL);
    }

    /** The same on another disk, for tests. */
    public Cache(Path folder, long limit, Disk disk) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.limit = limit;
        this.disk = disk;
    }

    /** Fills the folder of an entry with files. */
    @FunctionalInterface
    public interface Filler {

        /** Writes them, through the disk where they may be large. */
        void fill(Path folder, Disk disk) throws IOException;
    }

    /**
     * An entry that is there.
     *
     * @param folder where it lies
     * @param entry what it says of itself
     * @param used when it was used last
     */
    public record Found(Path folder, CacheEntry entry, Instant used) {}

    /** Returns where it lies. */
    public Path folder() {
        return folder;
    }

    /** Returns how large its entries may be together, bytes. */
    public long limit() {
        return limit;
    }

    private static String key(String identity) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Path place(String identity) {
        return folder.resolve(key(identity));
    }

    /** Returns whether there is an entry; it may turn out to be damaged. */
    public boolean has(String identity) {
        return Files.isDirectory(place(identity));
    }

    /**
     * Finds an entry, and checks every byte of it.
     *
     * @param identity what it is a function of
     * @return empty if there is none
     * @throws RecordingException if it is damaged or cut off; it has been deleted then, unless the message says otherwise
     */
    public Optional<Found> find(String identity) throws IOException {
        Path place = place(identity);
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try {
            CacheEntry entry = CacheEntry.read(place);
            entry.verify(place, identity);
            return Optional.of(new Found(place, entry, used(place)));
        } catch (RecordingException | NoSuchFileException e) {
            if (!Files.isDirectory(place)) {
                return Optional.empty();
            }
            String what = e instanceof NoSuchFileException ? e.getMessage() + " is missing" : e.getMessage();
            throw new RecordingException(what + "; the entry of the cache " + discard(place), e);
        }
    }

    /** Returns what became of an entry that is no good, in words. */
    private String discard(Path place) {
        try {
            remove(place);
            return "is deleted";
        } catch (IOException e) {
            return "cannot be deleted";
        }
    }

    /**
     * Notes that entries were used now, each of which needs those before it: these will go later.
     *
     * @param identities in the order in which they need one another
     */
    public void touch(List<String> identities) {
        Instant now = Instant.now();
        for (int i = 0; i < identities.size(); i++) {
            touch(place(identities.get(i)), now.minus(i, ChronoUnit.MILLIS));
        }
    }

    private static void touch(Path place, Instant time) {
        try {
            Files.setLastModifiedTime(place.resolve(CacheEntry.NAME), FileTime.from(time));
        } catch (IOException e) {
            // gone meanwhile, or not ours to write: it counts as not used
            return;
        }
    }

    /**
     * Stores an entry, unless it is there already.
     *
     * @throws IOException if it cannot be written; then nothing of it stays
     */
    public void put(CacheEntry.Content content, Filler filler) throws IOException {
        Path place = place(content.identity());
        if (Files.isDirectory(place)) {
            return;
        }
        Path aside = aside();
        Files.createDirectories(aside);
        try {
            filler.fill(aside, disk);
            CacheEntry.describe(aside, content);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // another process was faster; it stored the same
            deleteFolder(aside);
        } catch (IOException | RuntimeException e) {
            deleteAfter(e, aside);
            throw e;
        }
    }

    private Path aside() {
        return folder.resolve(ASIDE + UUID.randomUUID());
    }

    /** Returns every entry, the most recently used first. What cannot be read is passed over: whoever needs it is told. */
    public List<Found> entries() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path place : places(name -> KEY.matcher(name).matches())) {
            look(place).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Found::used).reversed());
        return found;
    }

    private static Optional<Found> look(Path place) throws IOException {
        try {
            return Optional.of(new Found(place, CacheEntry.read(place), used(place)));
        } catch (RecordingException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Instant used(Path place) throws IOException {
        return Files.getLastModifiedTime(place.resolve(CacheEntry.NAME)).toInstant();
    }

    private List<Path> places(Predicate<String> name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name.test(file.getFileName().toString()) && Files.isDirectory(file))
                    .toList();
        }
    }

    /** Removes the least recently used entries until the rest is within the limit, and what killed processes left; returns how many. */
    public int trim() throws IOException {
        // one at a time: two that make room at once would make too much
        synchronized (Cache.class) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock == null ? 0 : trimAlone();
            }
        }
    }

    private int trimAlone() throws IOException {
        FileTime abandoned = FileTime.from(Instant.now().minus(ABANDONED_HOURS, ChronoUnit.HOURS));
        for (Path aside : places(name -> name.startsWith(ASIDE))) {
            if (Files.getLastModifiedTime(aside).compareTo(abandoned) < 0) {
                deleteFolder(aside);
            }
        }
        List<Found> entries = entries();
        long bytes = entries.stream().mapToLong(found -> found.entry().bytes()).sum();
        int removed = 0;
        for (int last = entries.size() - 1; last >= 0 && bytes > limit; last--) {
            remove(entries.get(last).folder());
            bytes -= entries.get(last).entry().bytes();
            removed++;
        }
        return removed;
    }

    /** Removes every entry, good or not, and all that was left half written; nothing else that may lie in the folder. Returns how many. */
    public int clear() throws IOException {
        int removed = 0;
        for (Path place : places(name -> KEY.matcher(name).matches() || name.startsWith(ASIDE))) {
            remove(place);
            removed++;
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        return removed;
    }

    /** Removes an entry: renamed first, so that nobody finds half of it. */
    private void remove(Path place) throws IOException {
        Path aside = aside();
        try {
            Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // another process was faster
            return;
        }
        deleteFolder(aside);
    }

    private static void deleteAfter(Exception failure, Path place) {
        try {
            deleteFolder(place);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void deleteFolder(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(place);
    }
}
