package dormouse.experiments.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program in a JVM of its own, that can be killed. */
final class Jvm implements AutoCloseable {

    /** Far more than anything takes; whoever waits longer waits for ever. */
    private static final long PATIENCE_SECONDS = 300;

    private final String name;
    private final Process process;
    private final Path err;

    private Jvm(String name, Process process, Path err) {
        this.name = name;
        this.process = process;
        this.err = err;
    }

    /**
     * Starts one.
     *
     * @param folder where its outputs are written
     * @param name theirs
     * @param main the class to start
     */
    static Jvm start(Path folder, String name, Class<?> main, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // soon begun rather than fast: the runs are tiny
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(words);
        Path err = folder.resolve(name + ".err");
        File out = folder.resolve(name + ".out").toFile();
        Process process = new ProcessBuilder(command)
                .redirectError(err.toFile())
                .redirectOutput(out)
                .start();
        return new Jvm(name, process, err);
    }

    /** Kills it, as kill -9 does, and waits until it is dead. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits until something is so while it lives. */
    void awaitThat(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new AssertionError(name + " has ended before " + what + ": " + err());
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(name + " waits in vain: " + what + ": " + err());
            }
        }
    }

    /** Waits until it has told something. */
    void awaitSaying(String text) throws InterruptedException {
        awaitThat("saying '" + text + "'", () -> err().contains(text));
    }

    String err() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
