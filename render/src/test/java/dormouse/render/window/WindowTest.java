package dormouse.render.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dormouse.render.Tiny;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real window, on the display there is or else on an Xvfb of its own: it starts, answers keys, clicks and scrubbing, shows the same
 * picture as the export draws, and closes. It runs in a process of its own, since the display is a matter of the environment.
 */
class WindowTest {

    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    private Path folder;

    @Test
    void aWindowStartsAnswersAndCloses() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getenv("DISPLAY") == null || System.getenv("DISPLAY").isBlank()) {
            assumeTrue(
                    onPath("xvfb-run") && onPath("Xvfb") && onPath("xauth"),
                    "There is no display, and no xvfb-run (packages xvfb, xauth) to bring one: no window was tested.");
            command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1400x900x24"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // coverage counts what happens in the other process as well
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent") || argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WindowScript.class.getName(),
                Tiny.run().toString()));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        String output = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(ended).as(output).isTrue();
        assertThat(output).contains("all steps done");
        assertThat(process.exitValue()).as(output).isZero();
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
