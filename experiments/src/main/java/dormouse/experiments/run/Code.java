package dormouse.experiments.run;

import dormouse.agent.Life;
import dormouse.brain.Brain;
import dormouse.experiments.recording.Checkpoint;
import dormouse.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A short name for the code that this program computes runs with, from its classes themselves: two programs of one name compute and record
 * the same, whatever their version or commit is called, and one that was changed by a line has another name.
 */
final class Code {

    private static final int DIGITS = 16;
    private static final Optional<String> NAME = compute();

    private Code() {}

    /** Returns the name, 16 hexadecimal digits; empty if the classes cannot be read. */
    static Optional<String> name() {
        return NAME;
    }

    private static Optional<String> compute() {
        Map<String, String> classes = new TreeMap<>();
        try {
            add(World.class, "dormouse/world", classes);
            add(Brain.class, "dormouse/brain", classes);
            add(Life.class, "dormouse/agent", classes);
            add(Checkpoint.class, "dormouse/experiments/recording", classes);
            add(Code.class, "dormouse/experiments/run", classes);
        } catch (IOException | UncheckedIOException | URISyntaxException | IllegalStateException e) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        classes.forEach(
                (name, hash) -> text.append(name).append(' ').append(hash).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return Optional.of(hex(bytes).substring(0, DIGITS));
    }

    /** Adds every class below a package: its path and the hash of its bytes. */
    private static void add(Class<?> anchor, String folder, Map<String, String> classes)
            throws IOException, URISyntaxException {
        CodeSource source = anchor.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException(anchor + " does not say where it is from");
        }
        Path place = Path.of(source.getLocation().toURI());
        if (Files.isDirectory(place)) {
            addFrom(place, folder, classes);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                addFrom(jar.getPath("/"), folder, classes);
            }
        }
    }

    private static void addFrom(Path root, String folder, Map<String, String> classes) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : found) {
                String name = root.relativize(file).toString().replace('\\', '/');
                classes.put(name, hex(Files.readAllBytes(file)));
            }
        }
    }

    private static String hex(byte[] bytes) {
        MessageDigest digest = Sha256.digest();
        return HexFormat.of().formatHex(digest.digest(bytes));
    }
}
