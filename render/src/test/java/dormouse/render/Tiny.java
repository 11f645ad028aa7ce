package dormouse.render;

import dormouse.experiments.cli.Dormouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Two short recordings of very small brains, made once for all tests by the program itself: a function of their seed, to the bit. */
public final class Tiny {

    /** Epochs of {@link #run}. */
    public static final int EPOCHS = 380;

    private static final String STAGES =
            """
            protocol {
              name = NAME
              question = "Is it shown?"
              stages = [
                { do = unsupervised, name = U, aeons = 6, freeze-hidden-after = true }
                { do = train, name = T1, task = task-1, aeons = 10 }
                { do = test, name = t1, task = task-1, aeons = 3 }
                { do = sleep, name = S, train = task-1, aeons = 6 }
                { do = train, name = T2, task = task-2, aeons = AEONS }
                { do = test, name = t2, task = task-2, aeons = 3 }
              ]
            }
            """;

    private Tiny() {}

    /** Made when first asked for. */
    private static final class Made {
        static final Path ROOT = make();

        private Made() {}
    }

    /** Returns the folder of all recordings. */
    public static Path root() {
        return Made.ROOT;
    }

    private static Path make() {
        try {
            Path root = Files.createTempDirectory("dormouse-tiny");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(root)));
            make(root, "shown", 10);
            make(root, "other", 12);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a run of 380 epochs, with every spike. */
    public static Path run() {
        return folder("shown");
    }

    /** Returns a run of the same seed, with 20 epochs more. */
    public static Path other() {
        return folder("other");
    }

    private static Path folder(String name) {
        try (Stream<Path> found = Files.find(root().resolve(name), 2, (path, is) -> path.endsWith("seed-1"))) {
            return found.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path root, String name, int aeons) throws IOException {
        Path protocol = Files.writeString(
                root.resolve(name + ".conf"), STAGES.replace("NAME", name).replace("AEONS", String.valueOf(aeons)));
        List<String> words = new ArrayList<>(
                List.of("run", protocol.toString(), "--out", root.toString(), "--loop", "pure", "--no-share"));
        for (String setting : List.of(
                "brain.engine=exact",
                "agent.epochs-per-aeon=10",
                "brain.steps-per-epoch=200",
                "brain.network.hidden-size=7",
                "brain.network.hidden-kept=49",
                "recording.spikes=true",
                "recording.metrics-every=2",
                "recording.weights-every=1")) {
            words.add("--set");
            words.add(setting);
        }
        int exitCode = Dormouse.execute(words.toArray(String[]::new));
        if (exitCode != 0) {
            throw new IllegalStateException("the run ended with exit code " + exitCode);
        }
    }

    private static void remove(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + root);
        }
    }
}
