package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.experiments.recording.FakeLoop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever became of one run's files: the report is made of the others, says which it leaves out, and holds no wrong mean. */
class DamagedResultsTest {

    private static final String TESTS =
            "{ do = test, task = task-1, aeons = 2 }, { do = test, task = task-2, aeons = 2 }";

    @TempDir
    private static Path folder;

    private static Path runs;
    private static Path second;
    /** The table of tests when nothing is damaged, and when the second run is not there at all. */
    private static List<String> whole;

    private static List<String> withoutSecond;

    /** What happens to a file. */
    private enum Damage {
        MISSING,
        EMPTY,
        HALF,
        FOREIGN,
        NOISE
    }

    @BeforeAll
    static void makeRuns() throws IOException {
        runs = folder.resolve("runs");
        Path protocol = folder.resolve("interleaved-sleep.conf");
        Files.writeString(
                protocol,
                "protocol { name = interleaved-sleep, question = \"Asleep?\", stages = ["
                        + "{ do = unsupervised, aeons = 4, freeze-hidden-after = true }, { do = train, task = task-1, aeons = 6 }, "
                        + TESTS + ", { do = train, task = task-2, aeons = 6 }, " + TESTS
                        + ", { do = sleep, train = task-1, aeons = 6 }, " + TESTS + " ] }");
        Cli cli = new Cli().with(new FakeLoop());
        assertThat(cli.executeTiny(
                        "batch",
                        protocol.toString(),
                        "--seeds",
                        "1-3",
                        "--out",
                        runs.toString(),
                        "--set",
                        "recording.weights-every=2",
                        "--set",
                        "recording.metrics-every=1"))
                .as(cli.err())
                .isZero();
        try (Stream<Path> files = Files.walk(runs)) {
            second = files.filter(path -> path.endsWith("seed-2")).findFirst().orElseThrow();
        }
        whole = report(runs).tests();
        withoutSecond = report(second.resolveSibling("seed-1"), second.resolveSibling("seed-3"))
                .tests();
        assertThat(withoutSecond).isNotEmpty().isNotEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "metrics.csv"})
    void aRunWithoutSoundNumbersCountsNowhere(String name) throws IOException {
        forEachDamage(name, (damage, report) -> {
            assertThat(report.warnings()).as(name + " " + damage).contains(second + "/" + name);
            assertThat(report.tests()).as(name + " " + damage).isEqualTo(withoutSecond);
            assertThat(report.page()).contains("One thing is left out");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weights.npy",
                "weights.csv",
                "activity.npy",
                "activity.csv",
                "input-weights.npy",
                "trace.bin",
                "checkpoint/stage-01.ckpt"
            })
    void damagedRecordingsAreNamedAndTheRunsNumbersStay(String name) throws IOException {
        Set<Damage> damages = EnumSet.of(Damage.MISSING, Damage.HALF, Damage.NOISE);
        forEachDamage(name, damages, (damage, report) -> {
            assertThat(report.tests()).as(name + " " + damage).isEqualTo(whole);
            boolean read = !name.startsWith("trace") && !name.startsWith("checkpoint");
            boolean optional = damage == Damage.MISSING && !name.startsWith("weights");
            if (read && !optional) {
                assertThat(report.warnings()).as(name + " " + damage).contains(second.toString());
            }
        });
    }

    @Test
    void runsOfBeforeTheirChecksumWasRecordedAreCheckedByTheirHash() throws IOException {
        Path manifest = second.resolve("manifest.json");
        String kept = Files.readString(manifest);
        String older = kept.replaceFirst(",\\s*\"metricsCrc32\" : \"[0-9a-f]{8}\"", "");
        assertThat(older).isNotEqualTo(kept);
        Files.writeString(manifest, older);
        try {
            assertThat(report(runs).tests()).isEqualTo(whole);
            aRunWithoutSoundNumbersCountsNowhere("metrics.csv");
        } finally {
            Files.writeString(manifest, kept);
        }
    }

    @Test
    void aSingleChangedDigitIsNoticed() throws IOException {
        Path metrics = second.resolve("metrics.csv");
        byte[] kept = Files.readAllBytes(metrics);
        byte[] changed = kept.clone();
        int at = changed.length - 2;
        changed[at] = (byte) (changed[at] == '7' ? '8' : '7');
        Files.write(metrics, changed);
        try {
            Outcome report = report(runs);
            assertThat(report.warnings()).contains(metrics + " is not as it was when the run finished");
            assertThat(report.tests()).isEqualTo(withoutSecond);
        } finally {
            Files.write(metrics, kept);
        }
    }

    @Test
    void runsWithoutWeightsAreToldInOneSentence() throws IOException {
        List<Path> weights = Stream.of("seed-1", "seed-2")
                .map(seed -> second.resolveSibling(seed).resolve("weights.npy"))
                .toList();
        List<byte[]> kept = List.of(Files.readAllBytes(weights.get(0)), Files.readAllBytes(weights.get(1)));
        for (Path file : weights) {
            Files.delete(file);
        }
        try {
            Outcome report = report(runs);
            assertThat(report.warnings().lines().filter(line -> line.contains("weights")))
                    .singleElement()
                    .asString()
                    .contains(
                            "2 runs", weights.get(0).toString(), weights.get(1).toString());
            assertThat(report.tests()).isEqualTo(whole);
        } finally {
            for (int i = 0; i < kept.size(); i++) {
                Files.write(weights.get(i), kept.get(i));
            }
        }
    }

    @Test
    void aConfigurationThatIsAnothersIsTakenFromTheNextRun() throws IOException {
        Path config = second.resolveSibling("seed-1").resolve("config.conf");
        byte[] kept = Files.readAllBytes(config);
        Files.writeString(config, "no = configuration");
        try {
            assertThat(report(runs).tests()).isEqualTo(whole);
        } finally {
            Files.write(config, kept);
        }
    }

    /** What a report came to. */
    private record Outcome(String warnings, String page, List<String> tests) {}

    private interface Check {
        void look(Damage damage, Outcome report) throws IOException;
    }

    private static void forEachDamage(String name, Check check) throws IOException {
        forEachDamage(name, EnumSet.allOf(Damage.class), check);
    }

    private static void forEachDamage(String name, Set<Damage> wanted, Check check) throws IOException {
        Path file = second.resolve(name);
        byte[] kept = Files.readAllBytes(file);
        Map<Damage, byte[]> damages = new LinkedHashMap<>();
        damages.put(Damage.MISSING, null);
        damages.put(Damage.EMPTY, new byte[0]);
        damages.put(Damage.HALF, Arrays.copyOf(kept, kept.length / 2));
        damages.put(Damage.FOREIGN, "dear diary,\ntoday I slept\n".getBytes(StandardCharsets.UTF_8));
        byte[] noise = new byte[kept.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 + (i >> 3));
        }
        damages.put(Damage.NOISE, noise);
        damages.keySet().retainAll(wanted);
        try {
            for (Map.Entry<Damage, byte[]> damage : damages.entrySet()) {
                if (damage.getValue() == null) {
                    Files.delete(file);
                } else {
                    Files.write(file, damage.getValue());
                }
                check.look(damage.getKey(), report(runs));
            }
        } finally {
            Files.write(file, kept);
        }
    }

    private static Outcome report(Path... folders) throws IOException {
        Path out = folder.resolve("report");
        Cli cli = new Cli();
        List<String> args = new ArrayList<>(List.of("report", "--out", out.toString()));
        Stream.of(folders).map(Path::toString).forEach(args::add);
        assertThat(cli.execute(args.toArray(String[]::new))).as(cli.err()).isZero();
        List<String> tests = Files.readAllLines(out.resolve("tables/tests.csv"));
        return new Outcome(cli.err(), Files.readString(out.resolve("index.html")), tests.subList(1, tests.size()));
    }
}
