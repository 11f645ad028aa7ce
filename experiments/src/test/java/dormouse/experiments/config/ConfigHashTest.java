package dormouse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigHashTest {

    private static final Request REQUEST = Request.of("sequential");
    private static final Settings SETTINGS = SettingsLoader.load(REQUEST).get(0);

    @TempDir
    private Path folder;

    static List<String> modelKeys() {
        return SettingsLoader.modelKeys();
    }

    @ParameterizedTest
    @MethodSource("modelKeys")
    void everyKeyOfTheModelChangesTheRecordsAndTheHash(String key) {
        Settings changed = otherValues(SETTINGS.resolved().getValue(key).unwrapped())
                .map(value -> tryToLoad(REQUEST.with(key + "=" + value)))
                .flatMap(Optional::stream)
                .filter(other -> !other.model().equals(SETTINGS.model()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no other value of " + key + " is allowed"));
        assertThat(changed.model()).isNotEqualTo(SETTINGS.model());
        assertThat(changed.hash()).isNotEqualTo(SETTINGS.hash());
    }

    @Test
    void thereAreKeysOfEveryModule() {
        assertThat(modelKeys())
                .hasSizeGreaterThan(45)
                .contains("world.size", "brain.stdp.window", "agent.reward.asleep", "agent.epochs-per-aeon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recording.metrics-every=7",
                "recording.weights-every=7",
                "recording.checkpoint-every=7",
                "recording.trace=false",
                "recording.spikes=true",
                "tasks.unused={VERTICAL=1}",
                "brain.stdp.amplitude=4e-1",
                "agent.reward.rewarded=1"
            })
    void whatChangesNoResultChangesNoHash(String assignment) {
        assertThat(load(REQUEST.with(assignment)).hash()).isEqualTo(SETTINGS.hash());
    }

    @Test
    void theProtocolAndItsTasksChangeTheHash() {
        Stream<Request> requests = Stream.of(
                REQUEST,
                REQUEST.withQuick(true),
                REQUEST.with("tasks.task-2.VERTICAL=0"),
                REQUEST.with("tasks.task-2.HORIZONTAL=0"),
                Request.of("interleaved-sleep"),
                Request.of("interleaved-uniform-sleep"),
                Request.of("freeze-strongest"),
                Request.of("until-proficient"));
        assertThat(requests.map(request -> load(request).hash())).doesNotHaveDuplicates();
    }

    /** Fails when a key of the model is added, renamed or removed: then every run's folder gets a new name, which users must be told. */
    @Test
    void isTheSameOnEveryMachineAndInEveryRelease() throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.conf"),
                "protocol { name = p, question = \"why?\", stages = [{ do = train, task = task-1, aeons = 3 }] }");
        Settings settings = load(Request.of(file.toString()));
        assertThat(settings.hash()).isEqualTo("f338b4cbdf6a");
        assertThat(ConfigHash.canonical(settings.model(), settings.protocol()))
                .contains(
                        "brain.stdp.window=120\n", "brain.sleep.replay-share=0x1.0p-1\n", "tasks.task-1.HORIZONTAL=1\n")
                .contains("protocol.stages[0].aeons=3\n")
                .doesNotContain("why?")
                .doesNotContain("recording");
    }

    private static Stream<Object> otherValues(Object value) {
        if (value instanceof Boolean flag) {
            return Stream.of(!flag);
        } else if (value instanceof Integer number) {
            return Stream.of(number + 1, number - 1, number + 7, number - 4);
        } else if (value instanceof String) {
            return Stream.of("exact", "fast");
        }
        double number = ((Number) value).doubleValue();
        return Stream.of(number * 0.99, number * 1.01);
    }

    private static Optional<Settings> tryToLoad(Request request) {
        try {
            return Optional.of(load(request));
        } catch (ConfigurationException e) {
            return Optional.empty();
        }
    }

    private static Settings load(Request request) {
        return SettingsLoader.load(request).get(0);
    }
}
