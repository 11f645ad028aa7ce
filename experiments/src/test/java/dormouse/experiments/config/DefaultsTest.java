package dormouse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValue;
import dormouse.agent.parameters.AgentParameters;
import dormouse.agent.parameters.HungerParameters;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.parameters.RewardParameters;
import dormouse.agent.parameters.StartParameters;
import dormouse.agent.protocol.Course;
import dormouse.brain.parameters.HomeostasisParameters;
import dormouse.brain.parameters.NetworkParameters;
import dormouse.brain.parameters.NeuronParameters;
import dormouse.brain.parameters.SleepParameters;
import dormouse.brain.parameters.StdpParameters;
import dormouse.brain.parameters.SynapseParameters;
import dormouse.world.Task;
import dormouse.world.WorldParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    private final Settings defaults =
            SettingsLoader.load(Request.of("sequential")).get(0);

    @Test
    void everyDefaultIsTheRecordsOwn() {
        ModelParameters model = defaults.model();
        assertThat(model.world()).isEqualTo(WorldParameters.golden2022());
        assertThat(model.brain().stepsPerEpoch()).isEqualTo(600);
        assertThat(model.brain().neuron()).isEqualTo(NeuronParameters.golden2022());
        assertThat(model.brain().network()).isEqualTo(NetworkParameters.golden2022());
        assertThat(model.brain().synapse()).isEqualTo(SynapseParameters.golden2022());
        assertThat(model.brain().stdp()).isEqualTo(StdpParameters.golden2022());
        assertThat(model.brain().homeostasis()).isEqualTo(HomeostasisParameters.golden2022());
        assertThat(model.brain().sleep()).isEqualTo(SleepParameters.golden2022());
        assertThat(model.agent().reward()).isEqualTo(RewardParameters.golden2022());
        assertThat(model.agent().hunger()).isEqualTo(HungerParameters.golden2022());
        assertThat(model.agent().start()).isEqualTo(StartParameters.golden2022());
        assertThat(model.agent()).isEqualTo(AgentParameters.golden2022());
        assertThat(model).isEqualTo(ModelParameters.golden2022());
        assertThat(defaults.recording()).isEqualTo(new RecordingSettings(50, 100, 500, true, false));
    }

    @Test
    void theTasksAreTheWorldsOwn() {
        assertThat(defaults.protocol().stages().get(1).course()).isEqualTo(new Course.Train(Task.TASK_1));
        assertThat(defaults.protocol().stages().get(4).course()).isEqualTo(new Course.Train(Task.TASK_2));
    }

    @Test
    void thePresetGolden2022StatesEveryKeyOfTheModelAndEveryTask() {
        Config preset = Presets.parse("golden2022").resolve();
        Config reference = Sources.defaults().withoutPath("recording").resolve();
        assertThat(preset).isEqualTo(reference);
        assertThat(Presets.names()).containsExactly("golden2022");
        assertThat(Presets.source("golden2022")).contains("alpha = 3.65");
    }

    @Test
    void everyDefaultSaysWhatItIs() {
        for (Map.Entry<String, ConfigValue> entry :
                Sources.defaults().withoutPath("tasks").entrySet()) {
            assertThat(entry.getValue().origin().comments())
                    .as(entry.getKey())
                    .isNotEmpty()
                    .allMatch(line -> !line.isBlank());
        }
    }
}
