package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every wrong command line: exit code 2, one sentence, no stack trace, nothing on stdout. */
class UsageTest {
    @TempDir
    private Path folder;

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertRefused("unknown command 'rnu', did you mean run?", "rnu", "sequential");
        assertRefused("unknown command 'finding', did you mean findings?", "finding");
        assertRefused("unknown command 'frobnicate'", "frobnicate");
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        assertRefused("unknown option '--quik', did you mean --quick?", "run", "sequential", "--quik");
        assertRefused("unknown option '--sed=3', did you mean --seed?", "run", "sequential", "--sed=3");
        assertRefused("unknown option '--frobnicate'", "bench", "--frobnicate");
        assertRefused("unknown option '--sources', did you mean --source?", "show", "sequential", "--sources");
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertRefused("unexpected argument 'foo'", "list", "foo");
        assertRefused("unexpected argument 'foo'", "run", "sequential", "foo");
    }

    @Test
    void asksForWhatIsMissing() {
        assertRefused("missing required parameter: 'PROTOCOL'", "run");
        assertRefused("missing required parameter: 'PROTOCOL'", "show");
        assertRefused("missing required parameter: 'DIR'", "resume");
        assertRefused("missing required parameter for option '--seed' (N)", "run", "sequential", "--seed");
    }

    @Test
    void refusesSeedsThatAreNone() {
        assertRefused("invalid value for option '--seed': 'x' is no whole number", "run", "sequential", "--seed", "x");
        assertRefused(
                "invalid value for option '--seeds': '5-1' begins with the larger seed",
                "run",
                "sequential",
                "--seeds",
                "5-1");
        assertRefused(
                "--seed=N, --seeds=LIST are mutually exclusive (specify only one)",
                "run",
                "sequential",
                "--seed",
                "1",
                "--seeds",
                "2");
    }

    @Test
    void refusesNumbersAndWordsThatAreNotAllowed() {
        assertRefused("--jobs is 0, but must be at least 1", "run", "sequential", "-j", "0");
        assertRefused("--jobs is -1, but must be at least 1", "findings", "--jobs", "-1");
        assertRefused("--rounds is 0, but must be at least 1", "bench", "--rounds", "0");
        assertRefused(
                "invalid value for option '--jobs': 'many' is no whole number", "run", "sequential", "-j", "many");
        assertRefused(
                "invalid value for option '--loop': 'akka' is neither actors nor pure",
                "run",
                "sequential",
                "--loop",
                "akka");
    }

    @Test
    void passesOnWhatIsWrongWithTheConfiguration() throws IOException {
        assertRefused("protocol sequentiel is unknown, did you mean sequential?", "run", "sequentiel");
        assertRefused("protocol sequentiel is unknown, did you mean sequential?", "show", "sequentiel");
        assertRefused(
                "--set brain.sleep.curent=1: brain.sleep.curent is unknown, did you mean brain.sleep.current?",
                "run",
                "sequential",
                "--set",
                "brain.sleep.curent=1");
        Path broken = Files.writeString(folder.resolve("broken.conf"), "protocol {");
        assertThat(refusal("run", broken.toString())).startsWith("dormouse: ").contains("broken.conf");
    }

    @Test
    void refusesFoldersThatHoldNoRun() {
        Path nowhere = folder.resolve("nowhere");
        assertRefused(nowhere + " is no folder", "resume", nowhere.toString());
        assertRefused("there is no run in " + folder, "resume", folder.toString());
    }

    @Test
    void refusesFilesThatCannotBeWrittenBeforeAnythingIsRun() {
        Path deep = folder.resolve("no/such/report.md");
        assertRefused(
                "--markdown: there is no folder " + deep.getParent() + " to write report.md into",
                "findings",
                "--markdown",
                deep.toString());
        assertRefused("--json: " + folder + " is a folder, but must be a file", "bench", "--json", folder.toString());
    }

    @Test
    void helpsWithNoCommandThatDoesNotExist() {
        assertRefused("unknown command 'rnu', did you mean run?", "help", "rnu");
    }

    @Test
    void showsWhatThereIsWhenNothingIsAsked() {
        Cli cli = new Cli();

        assertThat(cli.execute()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).startsWith("Usage: dormouse").contains("run ", "findings ", "Exit codes:");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void tellsWhereHelpIs() {
        Cli cli = new Cli();
        cli.execute("run", "sequential", "--quik");

        assertThat(cli.err().lines().toList())
                .endsWith("Try 'dormouse run --help'.")
                .hasSize(2);
    }

    @Test
    void helpsOnStdout() {
        for (List<String> args : List.of(List.of("--help"), List.of("help"), List.of("run", "--help"))) {
            Cli cli = new Cli();
            assertThat(cli.execute(args.toArray(String[]::new))).isEqualTo(ExitCode.OK);
            assertThat(cli.out()).startsWith("Usage: dormouse");
            assertThat(cli.err()).isEmpty();
        }
    }

    @Test
    void saysItsVersion() {
        for (String arg : List.of("version", "--version", "-V")) {
            Cli cli = new Cli();
            assertThat(cli.execute(arg)).isEqualTo(ExitCode.OK);
            assertThat(cli.out()).startsWith("Dormouse ").contains("Java " + System.getProperty("java.version"));
        }
    }

    @Test
    void tracesTheStackOnlyWhenAskedTo() {
        Cli quiet = new Cli();
        quiet.execute("run", "sequentiel");
        assertThat(quiet.err()).doesNotContain("\tat ");

        Cli debug = new Cli();
        debug.execute("run", "sequentiel", "--debug");
        assertThat(debug.err()).contains("ConfigurationException", "\tat dormouse.");
    }

    private static void assertRefused(String sentence, String... args) {
        assertThat(refusal(args)).isEqualTo("dormouse: " + sentence);
    }

    private static String refusal(String... args) {
        Cli cli = new Cli();
        assertThat(cli.execute(args)).isEqualTo(ExitCode.USAGE);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).doesNotContain("\tat ");
        return cli.err().lines().findFirst().orElse("");
    }
}
