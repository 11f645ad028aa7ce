package dormouse.experiments.report;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Names of folders and command lines as they mean something elsewhere: the page tells nothing of where it was made. */
final class Places {

    /** How a folder that is itself a run is called: experiment, configuration, seed. */
    private static final int NAMES_OF_RUN = 3;

    private final List<Path> folders;
    private final Path root;

    /**
     * Creates it for a report of some folders.
     *
     * @param folders as they were asked for; several are named from where they part
     */
    Places(List<Path> folders) {
        this.folders = folders;
        Path common = null;
        for (Path folder : folders) {
            common = common == null ? whole(folder) : common(common, whole(folder));
        }
        root = common;
    }

    private static Path whole(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private static Path common(Path one, Path other) {
        Path common = one.getRoot();
        for (int i = 0; i < Math.min(one.getNameCount(), other.getNameCount()); i++) {
            if (!one.getName(i).equals(other.getName(i))) {
                break;
            }
            common = common.resolve(one.getName(i));
        }
        return common;
    }

    /** Returns a run's folder from where all runs lie. */
    String folder(Path run) {
        Path whole = whole(run);
        if (!whole.startsWith(root) || whole.equals(root)) {
            int names = whole.getNameCount();
            return slashes(whole.subpath(Math.max(0, names - NAMES_OF_RUN), names));
        }
        return slashes(root.relativize(whole));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Returns a sentence, the folders in it shortened alike. */
    String sentence(String sentence) {
        String shorter = sentence;
        for (Path folder : folders) {
            String name = folder.toString();
            shorter = shorter.replace(name + folder.getFileSystem().getSeparator(), prefix(folder));
        }
        return shorter;
    }

    private String prefix(Path folder) {
        return whole(folder).equals(root) ? "" : folder(folder) + "/";
    }

    /** Returns a command line as it is typed; of absolute paths only the last name is told. */
    static String commandLine(List<String> words) {
        return words.isEmpty()
                ? ""
                : "./dormouse " + words.stream().map(Places::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        String shorter =
                word.replaceFirst("^((?:--?)?[A-Za-z0-9.-]*=)?(?:/|[A-Za-z]:\\\\).*[/\\\\](?=[^/\\\\]+$)", "$1…/");
        return shorter.matches("[\\w./:=,+@%…-]*") ? shorter : "'" + shorter.replace("'", "'\\''") + "'";
    }
}
