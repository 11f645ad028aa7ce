package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.experiments.recording.FakeLoop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a batch to its report, its index and its reproduction, with agents that have no brains. */
class LabTest {

    private static final String TASKS =
            "{ do = test, task = task-1, aeons = 2 }, { do = test, task = task-2, aeons = 2 }";

    @TempDir
    private Path folder;

    private Path runs;
    private Path protocol;

    @BeforeEach
    void writeProtocol() throws IOException {
        runs = folder.resolve("runs");
        protocol = folder.resolve("interleaved-sleep.conf");
        Files.writeString(
                protocol,
                "protocol { name = interleaved-sleep, question = \"Asleep?\", stages = ["
                        + "{ do = unsupervised, aeons = 4, freeze-hidden-after = true }, { do = train, task = task-1, aeons = 6 }, "
                        + TASKS + ", { do = train, task = task-2, aeons = 6 }, " + TASKS
                        + ", { do = sleep, train = task-1, aeons = 6 }, " + TASKS + " ] }");
    }

    private Cli batch(String... more) {
        Cli cli = new Cli().with(new FakeLoop());
        List<String> args = new ArrayList<>(List.of(
                "batch",
                protocol.toString(),
                "--seeds",
                "1-3",
                "-j",
                "2",
                "--out",
                runs.toString(),
                "--set",
                "recording.weights-every=2",
                "--set",
                "recording.metrics-every=1"));
        args.addAll(List.of(more));
        assertThat(cli.executeTiny(args.toArray(String[]::new))).as(cli.err()).isZero();
        return cli;
    }

    private List<Path> runFolders() throws IOException {
        try (Stream<Path> files = Files.walk(runs)) {
            return files.filter(path -> path.getFileName().toString().startsWith("seed-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aBatchMakesEveryCombinationAndAgainNone() throws IOException {
        batch("--sweep", "brain.stdp.amplitude=0.2,0.4", "--sweep", "agent.hunger.moves-per-point=1,2");
        assertThat(runFolders()).hasSize(12).allMatch(run -> Files.exists(run.resolve("DONE")));
        assertThat(batch("--sweep", "brain.stdp.amplitude=0.2,0.4", "--sweep", "agent.hunger.moves-per-point=1,2")
                        .out())
                .contains("(was finished before)");
    }

    @Test
    void aBatchThatIsHalfDoneCountsOnlyWhatIsLeft() {
        batch();
        Cli more = new Cli().with(new FakeLoop());
        assertThat(more.executeTiny(
                        "batch", protocol.toString(), "--seeds", "1-4", "--out", runs.toString(), "--no-cache"))
                .as(more.err())
                .isZero();
        assertThat(more.err().lines().filter(line -> line.contains(" aeons, ")))
                .isNotEmpty()
                .allMatch(line -> line.contains("seed 4: ") && line.contains(" of 34 aeons, "))
                .noneMatch(line -> line.contains(" left"));
    }

    @Test
    void aDryRunRunsNothing() {
        Cli cli = batch("--dry-run", "--sweep", "brain.stdp.amplitude=0.2,0.4");
        assertThat(cli.out())
                .contains("6 runs, 204 aeons still to live", "brain.stdp.amplitude=0.2", "Nothing was run.");
        assertThat(runs).doesNotExist();
    }

    @Test
    void aSweepThatChangesNothingIsRefusedBeforeItBegins() {
        assertRefused("brain.stdp.amplitud=0.2,0.4", "did you mean brain.stdp.amplitude?");
        assertRefused("recording.trace=true,false", "changes no result");
        assertRefused("agent.reward.strongly-punished=-0.5,-0.2", "the model never reads it");
        assertRefused("brain.stdp.amplitude=0.2,0.20", "a value stands there twice");
        assertRefused("brain.stdp.amplitude=", "must be key=value,value");
        assertThat(runs).doesNotExist();
    }

    private void assertRefused(String sweep, String sentence) {
        Cli cli = new Cli().with(new FakeLoop());
        assertThat(cli.executeTiny("batch", protocol.toString(), "--out", runs.toString(), "--sweep", sweep))
                .isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains(sentence);
    }

    @Test
    void aRunThatFailsIsNamedAndTheOthersFinish() throws IOException {
        Files.createDirectories(runs);
        Cli cli = new Cli().with((run, observer, stop) -> {
            if (run.seed() == 2) {
                throw new IllegalStateException("a neuron exploded");
            }
            return new FakeLoop().live(run, observer, stop);
        });
        int exitCode = cli.executeTiny("batch", protocol.toString(), "--seeds", "1-3", "--out", runs.toString());
        assertThat(exitCode).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(cli.err()).contains("failed: ", "seed-2: ", "a neuron exploded", "1 of 3 runs failed");
        assertThat(runFolders())
                .filteredOn(run -> Files.exists(run.resolve("DONE")))
                .hasSize(2);
    }

    @Test
    void aReportIsOneWholePageWithItsFiguresAndTables() throws Exception {
        batch();
        Path out = folder.resolve("report");
        Cli cli = new Cli();
        assertThat(cli.execute("report", runs.toString(), "--out", out.toString()))
                .as(cli.err())
                .isZero();
        String page = Files.readString(out.resolve("index.html"));
        assertThat(page)
                .contains(
                        "The paper says, we got",
                        "interleaved-sleep (3 seeds)",
                        "Weight space",
                        "Replay in sleep",
                        "Receptive fields")
                .doesNotContain("http://localhost", "<link", "src=", "NaN");
        for (Path svg : files(out.resolve("figures"), ".svg")) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        }
        assertThat(files(out.resolve("figures"), ".svg")).hasSizeGreaterThan(8);
        for (Path png : files(out.resolve("figures"), ".png")) {
            assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(100);
        }
        assertThat(Files.readString(out.resolve("tables/findings.csv"))).contains("5a,", "8a,", "10b,");
        assertThat(Files.readString(out.resolve("tables/runs.csv")))
                .contains("finished")
                .hasLineCount(4);
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    @Test
    void whatIsDamagedOrForeignIsNamedAndCountsNowhere() throws IOException {
        batch();
        List<Path> folders = runFolders();
        // one digit of a result
        Path metrics = folders.get(0).resolve("metrics.csv");
        Files.writeString(metrics, Files.readString(metrics).replaceFirst("stage_aeons,\\d", "stage_aeons,7"));
        Files.writeString(folders.get(1).resolve("manifest.json"), "{ half a manif");
        Path foreign = Files.createDirectories(runs.resolve("holiday/pictures"));
        Files.writeString(foreign.resolve("metrics.csv"), "not,ours\n");
        Path copy = Files.createDirectories(folder.resolve("runs/copies/x/seed-3"));
        try (Stream<Path> files = Files.list(folders.get(2))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Cli report = new Cli();
        Path out = folder.resolve("report");
        assertThat(report.execute("report", runs.toString(), "--out", out.toString()))
                .isZero();
        assertThat(report.out()).contains("1 run,");
        assertThat(report.err())
                .contains("metrics.csv is not as it was when the run finished")
                .contains("manifest.json")
                .contains("it counts once");
        assertThat(Files.readString(out.resolve("index.html"))).contains("left out");

        Cli sql = new Cli();
        assertThat(sql.execute(
                        "sql",
                        "select seed from results where task = 'task-1' and number = 2",
                        "--csv",
                        "--out",
                        runs.toString()))
                .isZero();
        assertThat(sql.out().replace("\r", "")).isEqualTo("seed\n3\n");
        assertThat(sql.err()).contains("metrics.csv is not as it was");
    }

    @Test
    void noFinishedRunIsASentence() throws IOException {
        Files.createDirectories(runs);
        Cli cli = new Cli();
        assertThat(cli.execute(
                        "report", runs.toString(), "--out", folder.resolve("r").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains("there is no finished run in");
    }

    @Test
    void theIndexFollowsTheRunsAndMendsItself() throws IOException {
        batch();
        assertThat(count("runs")).isEqualTo("count(*)\n3\n");
        assertThat(count("stages")).isEqualTo("count(*)\n" + 3 * 11 + "\n");
        assertThat(count("settings where key = 'brain.stdp.amplitude'")).isEqualTo("count(*)\n1\n");
        batch("--sweep", "brain.stdp.amplitude=0.1");
        assertThat(count("runs")).isEqualTo("count(*)\n6\n");
        Files.write(
                runs.resolve(".dormouse-index.sqlite"),
                "no database at all, but long enough to look".getBytes(StandardCharsets.UTF_8));
        assertThat(count("runs where status = 'finished'")).isEqualTo("count(*)\n6\n");
    }

    private String count(String what) {
        Cli cli = new Cli();
        assertThat(cli.execute("sql", "select count(*) from " + what, "--csv", "--out", runs.toString()))
                .as(cli.err())
                .isZero();
        return cli.out().replace("\r", "");
    }

    @Test
    void aQuestionThatIsNoneOrWouldChangeSomethingIsASentence() {
        batch();
        for (String sql : List.of("selct 1", "delete from runs", "select nothing from runs")) {
            Cli cli = new Cli();
            assertThat(cli.execute("sql", sql, "--out", runs.toString())).isEqualTo(ExitCode.USAGE);
            assertThat(cli.err()).startsWith("dormouse: SQL: ");
        }
        assertThat(count("runs")).isEqualTo("count(*)\n3\n");
    }

    @Test
    void aRunIsReproducedOrTheFirstDifferenceIsTold() throws IOException {
        batch();
        Path run = runFolders().get(0);
        Cli same = new Cli().with(new FakeLoop());
        assertThat(same.execute("reproduce", run.toString())).as(same.err()).isZero();
        assertThat(same.out()).startsWith("IDENTICAL: trace.bin, metrics.csv, ").contains("activity.npy");

        Path metrics = run.resolve("metrics.csv");
        Files.writeString(metrics, Files.readString(metrics).replaceFirst("stage_aeons,\\d", "stage_aeons,7"));
        Cli other = new Cli().with(new FakeLoop());
        assertThat(other.execute(
                        "reproduce",
                        run.toString(),
                        "--scratch",
                        folder.resolve("again").toString()))
                .isEqualTo(ExitCode.NOT_REPRODUCED);
        assertThat(other.out()).contains("DIFFERENT: metrics.csv: line ", "stage_aeons,7'");
    }

    @Test
    void aDifferenceInTheTraceIsToldByItsEpoch() throws IOException {
        batch();
        Path run = runFolders().get(0);
        Path trace = run.resolve("trace.bin");
        byte[] other = Files.readAllBytes(runFolders().get(1).resolve("trace.bin"));
        Files.write(trace, other);
        Cli cli = new Cli().with(new FakeLoop());
        assertThat(cli.execute(
                        "reproduce",
                        run.toString(),
                        "--scratch",
                        folder.resolve("again").toString()))
                .isEqualTo(ExitCode.NOT_REPRODUCED);
        assertThat(cli.out()).contains("DIFFERENT: trace.bin: epoch ", "(stage 01-U), agent 0: ");
    }

    @Test
    void aDamagedTraceIsNamedWithExitCodeTwo() throws IOException {
        batch();
        Path run = runFolders().get(0);
        Path trace = run.resolve("trace.bin");
        Files.write(trace, "dear diary".getBytes(StandardCharsets.UTF_8));
        Cli cli = new Cli().with(new FakeLoop());
        assertThat(cli.execute(
                        "reproduce",
                        run.toString(),
                        "--scratch",
                        folder.resolve("again").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains("dormouse: " + trace + " ");
    }

    @Test
    void severalAgentsInOneWorldAreOneRunAndASweepIsToldApart() throws IOException {
        Cli swept = batch("--sweep", "world.agents=1,5");
        assertThat(swept.err()).contains("world.agents=1 seed 1", "world.agents=5 seed 3");
        String printed = swept.out();
        assertThat(printed)
                .contains(
                        "interleaved-sleep, world.agents=1, seeds 1-3", "interleaved-sleep, world.agents=5, seeds 1-3");
        assertThat(runFolders()).hasSize(6);
        String agents = "select count(*) from results join settings using (config)"
                + " where key = 'world.agents' and value = 5 and stage = 't1'";
        Cli sql = new Cli();
        assertThat(sql.execute("sql", agents, "--csv", "--out", runs.toString()))
                .as(sql.err())
                .isZero();
        assertThat(sql.out()).isEqualTo("count(*)\n9\n");

        Path report = folder.resolve("report");
        Cli cli = new Cli();
        assertThat(cli.execute("report", runs.toString(), "--out", report.toString()))
                .as(cli.err())
                .isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(Files.readString(report.resolve("tables/tests.csv")))
                .contains("\"interleaved-sleep, world.agents=1\"", "\"interleaved-sleep, world.agents=5\"");
        assertThat(Files.readString(report.resolve("index.html"))).contains("against world.agents");
    }

    @Test
    void aDryRunOfThePaperTellsItsRuns() {
        Cli cli = new Cli();
        assertThat(cli.execute("paper", "golden2022", "--quick", "--dry-run", "--out", runs.toString()))
                .as(cli.err())
                .isZero();
        assertThat(cli.out()).contains("95 runs of 19 conditions", "interleaved-sleep seed 5: new", "Nothing was run.");
        assertThat(new Cli().execute("paper", "golden1922")).isEqualTo(ExitCode.USAGE);
    }
}
