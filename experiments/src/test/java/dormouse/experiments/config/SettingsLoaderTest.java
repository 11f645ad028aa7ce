package dormouse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.agent.parameters.ModelParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsLoaderTest {

    private static final String STAGES =
            "protocol { name = mine, question = \"?\", stages = [{ do = unsupervised, aeons = 1 }] }\n";

    @TempDir
    private Path folder;

    static List<String> protocols() {
        return Protocols.names();
    }

    @Test
    void laterLayersWin() throws IOException {
        Path preset =
                write("preset.conf", "brain.stdp { amplitude = 1, window = 1, time-constant = 1, mean-rate = 0.1 }");
        Path protocol = write("protocol.conf", STAGES + "brain.stdp { amplitude = 2, window = 2, time-constant = 2 }");
        Path file = write("file.conf", "brain.stdp { amplitude = 3, window = 3 }");
        Path second = write("second.conf", "brain.stdp { amplitude = 4 }");
        Request request = Request.of(protocol.toString())
                .withPreset(preset.toString())
                .withFile(file)
                .withFile(second);
        ModelParameters model = SettingsLoader.load(request).get(0).model();
        assertThat(model.brain().stdp().traceLife()).isEqualTo(3600);
        assertThat(model.brain().stdp().meanRate()).isEqualTo(0.1);
        assertThat(model.brain().stdp().timeConstant()).isEqualTo(2);
        assertThat(model.brain().stdp().window()).isEqualTo(3);
        assertThat(model.brain().stdp().amplitude()).isEqualTo(4);

        Request assigned = request.with("brain.stdp.amplitude=5").with("brain.stdp.amplitude=6");
        assertThat(SettingsLoader.load(assigned).get(0).model().brain().stdp().amplitude())
                .isEqualTo(6);
    }

    @Test
    void theViewIsTheInputLayersSize() {
        Settings settings = SettingsLoader.load(Request.of("sequential").with("world.view=3"))
                .get(0);
        assertThat(settings.model().brain().network().inputSize()).isEqualTo(3);
    }

    @Test
    void aWholeNumberMayBeWrittenInAnyWayHoconKnows() {
        Settings settings = SettingsLoader.load(Request.of("sequential")
                        .with("brain.stdp.trace-life = 3.6e3")
                        .with("brain.stdp.trace-offset = ${brain.steps-per-epoch}"))
                .get(0);
        assertThat(settings.model()).isEqualTo(ModelParameters.golden2022());
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void aRenderedConfigurationLoadsToTheSameSettings(String protocol) throws IOException {
        for (boolean quick : new boolean[] {false, true}) {
            Request request = Request.of(protocol)
                    .withQuick(quick)
                    .with("brain.stdp.amplitude=0.1234567890123456")
                    .with("recording.spikes=true")
                    .with("tasks.bars={VERTICAL=1}")
                    .with("tasks.task-2.HORIZONTAL=0");
            for (Settings settings : SettingsLoader.load(request)) {
                Path file = write("config.conf", settings.render());
                Path other = write("other.conf", "brain.sleep.current = 9");
                List<Settings> again =
                        SettingsLoader.load(Request.of(file.toString()).withPreset(other.toString()));
                assertThat(again).containsExactly(settings);
                assertThat(again.get(0).hash()).isEqualTo(settings.hash());
                assertThat(again.get(0).render()).isEqualTo(settings.render());
            }
        }
    }

    @Test
    void aRenderedConfigurationExplainsItsKeys() {
        assertThat(SettingsLoader.load(Request.of("hidden-size")).get(0).render())
                .contains("hidden-kept=25")
                .contains("Time constant of a pair's magnitude, steps")
                .doesNotContain("akka")
                .doesNotContain("quick");
    }

    @Test
    void aProtocolHasOneSettingsForEachVariant() {
        List<Settings> settings = SettingsLoader.load(Request.of("hidden-size"));
        assertThat(settings.stream().map(each -> each.model().brain().network().hiddenKept()))
                .containsExactly(25, 50, 100, 200, 400, 600, 784);
        assertThat(settings.stream().map(Settings::variant))
                .startsWith("hidden-kept=25", "hidden-kept=50")
                .endsWith("hidden-kept=784");
        assertThat(settings.stream().map(Settings::hash)).doesNotHaveDuplicates();
        assertThat(SettingsLoader.load(Request.of("train-task-1")).get(0).variant())
                .isEmpty();
    }

    @Test
    void whatAUserSetsWinsOverTheVariants() {
        List<Settings> settings = SettingsLoader.load(Request.of("hidden-size").with("brain.network.hidden-kept=30"));
        assertThat(settings).hasSize(1);
        assertThat(settings.get(0).variant()).isEmpty();
        assertThat(settings.get(0).model().brain().network().hiddenKept()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        key = brain.network.hidden-kpt, values = [1]     | did you mean brain.network.hidden-kept?
        key = hidden-kept, values = [1]                  | did you mean brain.network.hidden-kept?
        key = recording.trace, values = [true]           | must be a key of world, brain or agent
        key = brain.network.hidden-kept, values = []     | variants.values is [], but must be a list of at least one value
        key = brain.network.hidden-kept, values = [1, 1] | must be a list of different values
        key = brain.network.hidden-kept, values = [1, 0] | brain.network.hidden-kept is 0, but must be a whole number
        key = brain.network.hidden-kept, values = [1.5]  | v.conf:2: brain.network.hidden-kept is 1.5, but must be a whole number
        key = brain.network.hidden-kept, value = [1]     | variants.value is unknown, did you mean variants.values?
        key = brain.network.hidden-kept, values = [{}]   | variants.values holds {}, but must be
        """)
    void refusesImpossibleVariants(String variants, String message) throws IOException {
        Path file = write("v.conf", STAGES + "variants { " + variants + " }");
        assertThatThrownBy(() -> SettingsLoader.load(Request.of(file.toString())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
