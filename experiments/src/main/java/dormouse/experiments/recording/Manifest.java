package dormouse.experiments.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What manifest.json tells of a run: what it was, where and how it was computed, and how far it came.
 *
 * @param experiment name of the protocol
 * @param variant which of the protocol's variants this is; empty if it has none
 * @param config hash of the configuration
 * @param seed the run's seed
 * @param status how far it came
 * @param error what failed, in a sentence; null unless it failed
 * @param progress how much was lived, and in what time
 * @param hashes checksums of the recordings; null until the run is finished
 * @param forkedFrom the run that it began as a copy of; null if it began from nothing
 * @param program what computed it
 * @param machine where
 * @param commandLine how it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "experiment",
    "variant",
    "config",
    "seed",
    "status",
    "error",
    "progress",
    "hashes",
    "forkedFrom",
    "program",
    "machine",
    "commandLine"
})
public record Manifest(
        String experiment,
        String variant,
        String config,
        long seed,
        Status status,
        String error,
        Progress progress,
        Hashes hashes,
        Fork forkedFrom,
        Program program,
        Machine machine,
        List<String> commandLine) {

    /** How far a run came. */
    public enum Status {
        /** It is being computed, or was killed. */
        @JsonProperty("running")
        RUNNING,
        /** All of it was lived. */
        @JsonProperty("finished")
        FINISHED,
        /** It was asked to stop, and can be gone on with. */
        @JsonProperty("interrupted")
        INTERRUPTED,
        /** Something failed; what was recorded is kept. */
        @JsonProperty("failed")
        FAILED
    }

    /**
     * How much was lived, and in what time; the times of all attempts together.
     *
     * @param started when the first attempt began, ISO 8601 in UTC
     * @param ended when the last attempt ended, or when this was written
     * @param epochs epochs lived since the run began
     * @param aeons aeons lived since the run began
     * @param epochsComputed epochs that these times were spent on: without those of the run that this is forked from, with those that
     *     were lived twice because an attempt was killed
     * @param wallSeconds time that passed
     * @param cpuSeconds time that processors spent; of the whole program where the run has no thread of its own
     * @param stepsPerSecond simulated steps of all neurons a second of time that passed
     */
    @JsonPropertyOrder({
        "started",
        "ended",
        "epochs",
        "aeons",
        "epochsComputed",
        "wallSeconds",
        "cpuSeconds",
        "stepsPerSecond"
    })
    public record Progress(
            String started,
            String ended,
            long epochs,
            long aeons,
            long epochsComputed,
            double wallSeconds,
            double cpuSeconds,
            double stepsPerSecond) {}

    /**
     * What the recordings were when the run finished, in hexadecimal digits.
     *
     * @param trace SHA-256 of trace.bin; null if none was recorded
     * @param metrics SHA-256 of metrics.csv
     * @param metricsCrc32 CRC-32 of metrics.csv, that of zlib: tells damage at a small part of the hash's cost; null in runs of before
     *     it was recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hashes(String trace, String metrics, String metricsCrc32) {}

    /**
     * The run that this one began as a copy of.
     *
     * @param experiment name of its protocol
     * @param config hash of its configuration
     * @param stage label of the last stage that both have
     * @param epochs epochs that were copied
     */
    public record Fork(String experiment, String config, String stage, long epochs) {}

    /**
     * What computed a run.
     *
     * @param version version of Dormouse
     * @param commit the commit it was built from, or {@code unknown}
     * @param java version of Java
     * @param vendor who made that Java
     * @param code short name of the code that computed all of it, whatever its commit was called; null if several versions had a part
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Program(String version, String commit, String java, String vendor, String code) {

        /** Returns the same, or, unless {@code alone}, without the name of the code. */
        public Program computedAlone(boolean alone) {
            return alone ? this : new Program(version, commit, java, vendor, null);
        }
    }

    /**
     * Where a run was computed.
     *
     * @param name the machine's name, or {@code unknown}
     * @param system operating system and its version
     * @param architecture kind of processor
     * @param cores processors that the program could use
     */
    public record Machine(String name, String system, String architecture, int cores) {}

    public Manifest {
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(status, "status");
        variant = Objects.requireNonNullElse(variant, "");
        commandLine = commandLine == null ? List.of() : List.copyOf(commandLine);
    }

    /** Reads a manifest. */
    public static Manifest read(Path path) throws IOException {
        try {
            return ManifestReader.read(Files.readString(path), path.toString());
        } catch (NoSuchFileException e) {
            throw new RecordingException(path + " is missing", e);
        } catch (MalformedInputException e) {
            throw new RecordingException(path + " is damaged: it is no text", e);
        }
    }

    /** Writes the manifest in place of the one that was there. */
    public void write(Disk disk, Path path) throws IOException {
        disk.replace(path, Json.text(this).getBytes(StandardCharsets.UTF_8));
    }
}
