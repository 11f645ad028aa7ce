package dormouse.experiments.bench.steps;

import dormouse.experiments.text.Numbers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * Where and when figures were measured.
 *
 * @param program this program's version and commit
 * @param java version and maker of the Java
 * @param flags that the JVM was started with
 * @param processor its model
 * @param processors that the program could use
 * @param system the operating system
 * @param date in UTC
 * @param loadBefore processes that ran or wanted to, a mean over the minute before; −1 if unknown
 * @param commandLine what was asked for
 */
public record Environment(
        String program,
        String java,
        String flags,
        String processor,
        int processors,
        String system,
        String date,
        double loadBefore,
        String commandLine) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** Returns those of here and now. */
    public static Environment now(String program, String commandLine) {
        return new Environment(
                program,
                System.getProperty("java.version") + ", " + System.getProperty("java.vm.name") + ", "
                        + System.getProperty("java.vendor"),
                String.join(
                        " ",
                        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                .filter(flag -> !flag.startsWith("-Ddormouse.home="))
                                .toList()),
                model(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                LocalDate.now(ZoneOffset.UTC).toString(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                commandLine);
    }

    /** Returns where and when as a line of text. */
    public String sentence() {
        return program + ", " + date + ", Java " + java + ", " + processor + ", " + processors
                + " processors, load before " + Numbers.fixed(loadBefore, 1);
    }

    /** Returns where, when and how as the head of a section of Markdown, with an empty line at its end. */
    public String markdown() {
        return "### " + date + ", " + program + "\n\n"
                + "| machine | " + processor + ", " + processors + " processors, " + system + ", load before "
                + Numbers.fixed(loadBefore, 1) + " |\n|---|---|\n"
                + "| Java | " + java + " |\n"
                + "| flags | `" + flags + "` |\n"
                + "| command | `" + commandLine + "` |\n\n";
    }

    private static String model() {
        if (!Files.isReadable(CPU_INFO)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
