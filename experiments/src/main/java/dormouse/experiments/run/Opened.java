package dormouse.experiments.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Files that are closed together, unless they are kept. */
final class Opened implements Closeable {

    private final Deque<Closeable> files = new ArrayDeque<>();

    <T extends Closeable> T add(T file) {
        files.push(file);
        return file;
    }

    /** Leaves all files open. */
    void keep() {
        files.clear();
    }

    /** Closes every file, whatever becomes of the others; throws what failed first. */
    @Override
    public void close() throws IOException {
        Exception failure = null;
        while (!files.isEmpty()) {
            try {
                files.pop().close();
            } catch (IOException | RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure != null) {
            throw (IOException) failure;
        }
    }
}
