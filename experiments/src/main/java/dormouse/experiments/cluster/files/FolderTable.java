package dormouse.experiments.cluster.files;

import dormouse.experiments.recording.RunFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A run's folder at one moment: every file of it that travels.
 *
 * @param files in the order of their names
 */
public record FolderTable(List<FileTable> files) {

    /** No dot at the beginning: neither the lock, nor what arrives, nor anything outside. */
    private static final Pattern NAME =
            Pattern.compile("(" + RunFiles.CHECKPOINTS + "/)?[A-Za-z0-9][A-Za-z0-9._-]{0,100}");

    public FolderTable {
        files = List.copyOf(files);
    }

    /** Returns whether a file of this name, below a run's folder, is sent and taken. */
    static boolean travels(String name) {
        return NAME.matcher(name).matches() && !name.endsWith(".tmp");
    }

    /** Reads a folder that nobody writes to meanwhile, and makes its table. */
    public static FolderTable of(Path folder) throws IOException {
        List<FileTable> files = new ArrayList<>();
        for (String name : names(folder)) {
            files.add(FileTable.of(folder, name));
        }
        return new FolderTable(files);
    }

    static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (String below : List.of("", RunFiles.CHECKPOINTS + "/")) {
            Path inner = folder.resolve(below);
            if (!Files.isDirectory(inner)) {
                continue;
            }
            try (Stream<Path> files = Files.list(inner)) {
                files.filter(Files::isRegularFile)
                        .map(file -> below + file.getFileName())
                        .filter(FolderTable::travels)
                        .forEach(names::add);
            }
        }
        names.sort(null);
        return names;
    }

    /**
     * Reads a part of a file of the folder that this is the table of.
     *
     * @param length at most {@link FileTable#PIECE}
     */
    public byte[] read(Path folder, String name, long offset, int length) throws IOException {
        FileTable file = files.stream()
                .filter(one -> one.name().equals(name))
                .findAny()
                .orElseThrow(() -> new FileNotFoundException(name));
        if (offset < 0 || length < 0 || length > FileTable.PIECE || offset + length > file.size()) {
            throw new IOException(name + " has no bytes " + offset + " to " + (offset + length));
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.READ)) {
            return FileTable.read(channel, offset, length).array();
        }
    }
}
