package dormouse.render.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files aside and then puts them in place, so that a file is there in whole or as it was before. */
final class Aside {

    private Aside() {}

    /** Writes a file. */
    interface Writer {
        void write(Path aside) throws IOException;
    }

    /** Says that a file could not be written, and why: the innermost cause, since image writers hide it. */
    static IOException failed(Path path, IOException failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return new IOException(path.getFileName() + " could not be written: " + innermost.getMessage(), failure);
    }

    static void write(Path path, Writer writer) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        // the ending is kept: what writes films tells the format from it
        Path aside =
                folder.resolve("." + name.substring(0, Math.max(dot, 0)) + ".part" + name.substring(Math.max(dot, 0)));
        try {
            Files.deleteIfExists(aside);
            writer.write(aside);
            Files.move(aside, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
