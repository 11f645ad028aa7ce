package dormouse.render.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.experiments.cli.Dormouse;
import dormouse.render.Tiny;
import dormouse.render.window.Display;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dormouse export} and {@code dormouse watch} as people meet them: what is printed, and the exit code. */
class CommandsTest {

    @TempDir
    private Path folder;

    private String err = "";
    private String out = "";

    private int execute(String... words) {
        PrintStream realErr = System.err;
        PrintStream realOut = System.out;
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
            return Dormouse.execute(words);
        } finally {
            System.setErr(realErr);
            System.setOut(realOut);
            err = errBytes.toString(StandardCharsets.UTF_8);
            out = outBytes.toString(StandardCharsets.UTF_8);
        }
    }

    private void assertRefused(String sentence, String... words) {
        assertThat(execute(words)).isEqualTo(2);
        assertThat(err).startsWith("dormouse: ").contains(sentence);
        assertThat(err.strip().lines()).hasSize(1);
    }

    @Test
    void aPictureIsWrittenAndNamed() throws IOException {
        Path png = folder.resolve("a.png");
        assertThat(execute(
                        "export",
                        Tiny.run().toString(),
                        "--png",
                        "--at",
                        "120",
                        "--out",
                        png.toString(),
                        "--size",
                        "900x600",
                        "--dark",
                        "--3d",
                        "--neuron",
                        "h5",
                        "--follow"))
                .isZero();
        assertThat(out.strip()).isEqualTo(png.toString());
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(900);
    }

    @Test
    void aFilmIsWritten() {
        Path gif = folder.resolve("a.gif");
        assertThat(execute(
                        "export",
                        Tiny.root().toString(),
                        "--gif",
                        "--from",
                        "100",
                        "--to",
                        "104",
                        "--out",
                        gif.toString(),
                        "--size",
                        "700x450"))
                .isZero();
        assertThat(gif).isNotEmptyFile();
        assertThat(err).contains("5 of 5 pictures");
    }

    @Test
    void wrongWishesAreRefusedInASentence() {
        String run = Tiny.run().toString();
        assertRefused(
                "there is no epoch 380; the recording has epochs 0 to 379", "export", run, "--png", "--at", "380");
        assertRefused(
                "--to 5 lies before --from 10",
                "export",
                run,
                "--gif",
                "--from",
                "10",
                "--to",
                "5",
                "--out",
                folder.resolve("x.gif").toString());
        assertRefused("is no width and height", "export", run, "--png", "--size", "large");
        assertRefused("at least 700x450", "export", run, "--png", "--size", "10x10");
        assertRefused("there is no neuron '4'", "export", run, "--png", "--neuron", "4");
        assertRefused("is no neuron", "export", run, "--png", "--neuron", "north");
        assertRefused("is a folder", "export", run, "--png", "--out", folder.toString());
        assertRefused(
                "there is no folder",
                "export",
                run,
                "--png",
                "--out",
                folder.resolve("a/b.png").toString());
        assertRefused(
                "--fps",
                "export",
                run,
                "--gif",
                "--fps",
                "500",
                "--out",
                folder.resolve("x.gif").toString());
    }

    @Test
    void whatIsNoRecordingIsRefusedInASentence() throws IOException {
        assertRefused(
                "there is no such folder", "export", folder.resolve("none").toString(), "--png");
        assertRefused("holds no recording of Dormouse", "export", folder.toString(), "--png");
        Path trace = folder.resolve("trace.bin");
        Files.writeString(trace, "JFIF");
        assertRefused("is not a trace of Dormouse", "export", folder.toString(), "--png");
        byte[] whole = Files.readAllBytes(Tiny.run().resolve("trace.bin"));
        Files.write(trace, Arrays.copyOf(whole, 200));
        assertRefused("is cut off in its header", "export", folder.toString(), "--png");
        byte[] newer = whole.clone();
        newer[14] = 2;
        Files.write(trace, newer);
        assertRefused("was written by a newer Dormouse", "export", folder.toString(), "--png");
    }

    @Test
    void aFinishedRecordingThatWasCutOffIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Tiny.run().resolve("trace.bin"));
        Files.write(folder.resolve("trace.bin"), Arrays.copyOf(whole, whole.length - 1000));
        Files.writeString(folder.resolve("DONE"), "finished");
        assertRefused("is cut off", "export", folder.toString(), "--png");
        assertThat(err).contains(", though the run was finished");
    }

    @Test
    void ofARunThatWasKilledInTheMiddleIsShownWhatIsThere() throws IOException {
        byte[] whole = Files.readAllBytes(Tiny.run().resolve("trace.bin"));
        Files.write(folder.resolve("trace.bin"), Arrays.copyOf(whole, whole.length - 1000));
        Path png = folder.resolve("a.png");
        assertThat(execute("export", folder.toString(), "--png", "--out", png.toString()))
                .isZero();
        assertThat(err).contains("is cut off").contains("shown is what is there");
        assertThat(png).isNotEmptyFile();
    }

    @Test
    void withoutADisplayASentenceNamesExportAndXvfb() {
        assertThat(Display.missing(Map.of()).orElse("export Xvfb xvfb"))
                .contains("export")
                .contains("xvfb");
    }

    @Test
    void theCommandsAreListedInTheHelp() {
        assertThat(execute("--help")).isZero();
        assertThat(out).contains("watch").contains("export").contains("run");
    }
}
