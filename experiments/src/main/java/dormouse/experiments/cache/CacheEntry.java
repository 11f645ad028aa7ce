package dormouse.experiments.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dormouse.experiments.recording.RecordingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What an entry of the cache says of itself, in its {@code entry.json}.
 *
 * @param content what it holds
 * @param files its other files
 */
public record CacheEntry(Content content, List<StoredFile> files) {

    /** The file that this is written in. */
    static final String NAME = "entry.json";

    private static final int CHUNK = 1 << 16;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * What an entry holds: a stage of a run.
     *
     * @param identity all that the stage is a function of, and how it is recorded; the key is its hash
     * @param experiment name of the protocol whose run computed it
     * @param config hash of that run's configuration
     * @param seed the run's seed
     * @param stage label of the stage, such as {@code 02-T1}
     * @param epochs epochs from the run's beginning to the stage's end
     */
    public record Content(String identity, String experiment, String config, long seed, String stage, long epochs) {

        public Content {
            Objects.requireNonNull(identity, "identity");
            Objects.requireNonNull(experiment, "experiment");
            Objects.requireNonNull(config, "config");
            Objects.requireNonNull(stage, "stage");
        }
    }

    /**
     * A file of an entry, as it was when it was stored.
     *
     * @param name its name
     * @param bytes its length
     * @param crc32c its check sum
     */
    public record StoredFile(String name, long bytes, long crc32c) {}

    public CacheEntry {
        Objects.requireNonNull(content, "content");
        files = List.copyOf(files);
    }

    /** Returns the length of all its files, bytes. */
    public long bytes() {
        return files.stream().mapToLong(StoredFile::bytes).sum();
    }

    /** Describes the files of a folder as an entry, and writes that into it. */
    static void describe(Path folder, Content content) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        try (Stream<Path> there = Files.list(folder)) {
            for (Path file : there.sorted().toList()) {
                files.add(new StoredFile(file.getFileName().toString(), Files.size(file), crc(file)));
            }
        }
        Files.write(folder.resolve(NAME), JSON.writeValueAsBytes(new CacheEntry(content, files)));
    }

    /** Reads what an entry says of itself. */
    static CacheEntry read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try {
            CacheEntry entry = JSON.readValue(Files.readString(file), CacheEntry.class);
            if (entry == null) {
                throw new RecordingException(file + " is damaged: its JSON is null");
            }
            return entry;
        } catch (JsonProcessingException e) {
            throw new RecordingException(file + " is damaged: " + e.getOriginalMessage(), e);
        } catch (MalformedInputException e) {
            throw new RecordingException(file + " is damaged: it is no text", e);
        }
    }

    /** Throws unless every file is as it was when it was stored. */
    void verify(Path folder, String identity) throws IOException {
        if (!content.identity().equals(identity)) {
            throw new RecordingException(folder + " is damaged: it holds something else than its name says");
        }
        for (StoredFile stored : files) {
            Path file = folder.resolve(stored.name());
            if (!Files.isRegularFile(file)) {
                throw new RecordingException(file + " is missing");
            }
            long bytes = Files.size(file);
            if (bytes < stored.bytes()) {
                throw new RecordingException(
                        file + " is cut off: it holds " + bytes + " bytes, but should hold " + stored.bytes());
            }
            if (bytes > stored.bytes() || crc(file) != stored.crc32c()) {
                throw new RecordingException(file + " is damaged: its check sum is wrong");
            }
        }
    }

    private static long crc(Path file) throws IOException {
        CRC32C crc = new CRC32C();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                crc.update(chunk, 0, count);
            }
        }
        return crc.getValue();
    }
}
