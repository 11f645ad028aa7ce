package dormouse.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.render.Tiny;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a run that is going on, the viewer sees whether it is, from the lock that its program holds; here the test holds it. */
class StoppedRunTest {

    @TempDir
    private Path run;

    private byte[] whole;

    @BeforeEach
    void copy() throws IOException {
        whole = Files.readAllBytes(Tiny.run().resolve("trace.bin"));
        write(whole.length - 3000);
    }

    private void write(int length) throws IOException {
        Files.write(run.resolve("trace.bin"), Arrays.copyOf(whole, length));
    }

    private static boolean says(Viewer viewer, String words) throws IOException {
        Sketch sketch = new Sketch(1400, 900);
        Painter.paint(viewer.scene(), sketch);
        return sketch.says(words);
    }

    private static void refresh(Viewer viewer, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            viewer.refresh();
        }
    }

    @Test
    void itIsFollowedAndSaidWhenItsProgramDiesAndWhenItGoesOn() throws IOException {
        Path lockFile = Files.createFile(run.resolve(".lock"));
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.lock();
                Viewer viewer = Viewers.of(new Viewers.Notes(), run)) {
            assertThat(says(viewer, "live: following the end")).isTrue();
            refresh(viewer, 9);
            assertThat(says(viewer, "live: following the end")).isTrue();
            lock.release();
            refresh(viewer, 3);
            assertThat(says(viewer, "stopped before its end")).isTrue();
            viewer.tick(10);
            assertThat(says(viewer, "'dormouse resume' goes on")).isTrue();
            long before = viewer.transport().epoch();
            write(whole.length);
            viewer.refresh();
            assertThat(viewer.transport().epoch()).isGreaterThan(before);
            assertThat(says(viewer, "goes on")).isTrue();
            Files.writeString(run.resolve("DONE"), "finished");
            viewer.refresh();
            assertThat(says(viewer, "has come to its end")).isTrue();
        }
    }

    @Test
    void oneThatWasKilledBeforeIsSaidToHaveStopped() throws IOException {
        try (Viewer viewer = Viewers.of(new Viewers.Notes(), run)) {
            assertThat(says(viewer, "stopped before its end")).isTrue();
        }
    }

    @Test
    void whatCannotBeReadLeavesThePictureAndIsSaid() throws IOException {
        Files.writeString(run.resolve("DONE"), "finished");
        write(whole.length);
        try (Viewer viewer = Viewers.of(new Viewers.Notes(), run)) {
            viewer.transport().seek(5);
            viewer.scene();
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, damaged.length / 2, damaged.length, (byte) 7);
            Files.write(run.resolve("trace.bin"), damaged);
            viewer.transport().seek(200);
            assertThat(viewer.scene().message()).contains("damaged");
            assertThat(viewer.scene().runs().get(0).moment().epoch()).isEqualTo(5);
        }
    }
}
