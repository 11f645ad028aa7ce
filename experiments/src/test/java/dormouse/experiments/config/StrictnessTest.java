package dormouse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is ignored silently: what is refused, and what the user is told. */
class StrictnessTest {

    private static final Request REQUEST = Request.of("train-task-1");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        brian.stdp.amplitude=1              | brian is unknown, did you mean brain?
        brain.stpd.amplitude=1              | brain.stpd is unknown, did you mean brain.stdp?
        brain.stdp.amplitud=1               | brain.stdp.amplitud is unknown, did you mean brain.stdp.amplitude?
        brain.neuron.currentDecay=0.9       | brain.neuron.currentDecay is unknown, did you mean brain.neuron.current-decay?
        agent.reward.Punished=0             | agent.reward.Punished is unknown, did you mean agent.reward.punished?
        recording.traces=true               | recording.traces is unknown, did you mean recording.trace?
        world.sizes=20                      | world.sizes is unknown, did you mean world.size?
        dormouse.brain.stdp.amplitude=1     | dormouse is unknown, did you mean brain.stdp.amplitude?
        stdp.amplitude=1                    | stdp is unknown, did you mean brain.stdp.amplitude?
        brain.network.input-size=7          | brain.network.input-size is unknown, allowed here are hidden-size, hidden-kept
        world.x.y.z=1                       | world.x is unknown, allowed here are size, food-density, view, agents
        tasks.task-1.HORIZONTL=1            | tasks.task-1.HORIZONTL is unknown, did you mean tasks.task-1.HORIZONTAL?
        """)
    void refusesAnUnknownKeyAtAnyLevel(String assignment, String message) {
        assertRefused(REQUEST.with(assignment), "--set " + assignment + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        brain.stdp.window=1.5               | brain.stdp.window is 1.5, but must be a whole number
        brain.stdp.window="120"             | brain.stdp.window is "120", but must be a whole number
        brain.stdp.window=1e12              | brain.stdp.window is 1000000000000, but must be a whole number
        brain.stdp.window=120 steps         | brain.stdp.window is "120 steps", but must be a whole number
        brain.stdp.window=null              | brain.stdp.window is null, but must be a whole number
        brain.stdp.window=[1]               | brain.stdp.window is [1], but must be a whole number
        brain.stdp.amplitude="0.4"          | brain.stdp.amplitude is "0.4", but must be a finite number
        brain.stdp.amplitude=NaN            | brain.stdp.amplitude is "NaN", but must be a finite number
        brain.stdp.amplitude=1e999          | brain.stdp.amplitude is Infinity, but must be a finite number
        brain.stdp.amplitude=true           | brain.stdp.amplitude is true, but must be a finite number
        brain.stdp=5                        | brain.stdp is 5, but must be a section
        brain.stdp.amplitude.x=5            | brain.stdp.amplitude is {"x":5}, but must be a finite number
        recording.trace=1                   | recording.trace is 1, but must be true or false
        recording.trace="true"              | recording.trace is "true", but must be true or false
        agent.reward.strong-punishment=yes  | agent.reward.strong-punishment is "yes", but must be true or false
        tasks.task-1.HORIZONTAL=2           | tasks.task-1.HORIZONTAL is 2, but must be a whole number between -1 and 1
        tasks.task-1.HORIZONTAL=0.5         | tasks.task-1.HORIZONTAL is 0.5, but must be a whole number between -1 and 1
        tasks.task-3={}                     | tasks.task-3 is {}, but must be a task with at least one kind of food
        tasks.sleep={HORIZONTAL=1}          | tasks.sleep is {"HORIZONTAL":1}, but must be named
        tasks.task-1=5                      | tasks.task-1 is 5, but must be a section
        """)
    void refusesAWrongType(String assignment, String message) {
        assertRefused(REQUEST.with(assignment), "--set " + assignment + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        world.size=1                        | world.size is 1, but must lie between 2 and 4096 cells
        world.view=8                        | world.view is 8, but must be an odd number
        brain.neuron.mu=0                   | brain.neuron.mu is 0.0, but must be above 0 and at most 1
        brain.neuron.alpha=-1               | brain.neuron.alpha is -1.0, but must be a finite number above 0
        brain.neuron.start-membrane=1       | brain.neuron.start-membrane is 1.0, but must be a finite number below 1
        brain.neuron.current-decay=1        | brain.neuron.current-decay is 1.0, but must be at least 0 and below 1
        brain.network.hidden-kept=785       | brain.network.hidden-kept is 785, but must be a whole number between 1 and 784
        brain.network.inputs-per-hidden=50  | brain.network.inputs-per-hidden is 50, but must be a whole number between 1 and 49
        brain.synapse.noise=1.5             | brain.synapse.noise is 1.5, but must be between 0 and 1
        brain.stdp.max-input-to-hidden=1e-6 | brain.stdp.max-input-to-hidden is 1.0E-6, but must be a finite number of at least
        brain.homeostasis.rate=-0.1         | brain.homeostasis.rate is -0.1, but must be between 0 and 1
        brain.sleep.current=-1              | brain.sleep.current is -1.0, but must be a finite number of at least 0
        brain.steps-per-epoch=0             | brain.steps-per-epoch is 0, but must be a whole number between 1 and 1000000
        agent.hunger.points-to-certainty=0  | agent.hunger.points-to-certainty is 0, but must be a whole number between 1
        agent.start.x=50                    | agent.start.x is 50, but must be a whole number between 0 and 49
        agent.start.dy=2                    | agent.start.dy is 2, but must be a whole number between -1 and 1
        recording.metrics-every=0           | recording.metrics-every is 0, but must be at least 1 aeon
        world.food-density=0.9              | world.food-density is 0.9, but no room is left for another
        """)
    void refusesAnImpossibleValue(String assignment, String message) {
        assertRefused(REQUEST.with(assignment), "--set " + assignment + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        brain.stdp.amplitude                | --set brain.stdp.amplitude: must be key=value
        brain.stdp.amplitude=               | --set brain.stdp.amplitude=: must be key=value
        =1                                  | --set =1: must be key=value
        brain.stdp.amplitude=1, x=2         | --set brain.stdp.amplitude=1, x=2: must be one key=value
        brain..stdp=1                       | --set brain..stdp=1: must be one key=value
        brain.stdp.amplitude={              | --set brain.stdp.amplitude={
        brain.stdp.amplitude=${nowhere}     | nowhere
        brain.stdp.amplitude=${HOME}        | HOME
        protocol.name=x                     | protocol is set here, but may be set in a protocol file only
        variants.key=x                      | variants is set here, but may be set in a protocol file only
        """)
    void refusesAMalformedAssignment(String assignment, String message) {
        assertRefused(REQUEST.with(assignment), message);
    }

    @Test
    void namesTheLineOfAFile() throws IOException {
        Path file = folder.resolve("my.conf");
        Files.writeString(file, "# mine\nbrain {\n  stdp { amplitude = 0.2 }\n  sleep { curent = 1 }\n}\n");
        assertRefused(
                REQUEST.withFile(file), file + ":4: brain.sleep.curent is unknown, did you mean brain.sleep.current?");
        assertRefused(REQUEST.withPreset(file.toString()), file + ":4: brain.sleep.curent");

        Files.writeString(file, "brain.stdp {\n  trace-life = 0\n}\n");
        assertRefused(REQUEST.withFile(file), file + ":2: brain.stdp.trace-life is 0, but must be");

        Files.writeString(file, "brain {\n  stdp {\n}\n");
        assertRefused(REQUEST.withFile(file), file + ":4: expecting a closing brace or bracket, not: end of file");

        Files.writeString(file, "protocol { stages = [] }");
        assertRefused(REQUEST.withFile(file), file + ":1: protocol is set here, but may be set in");
    }

    @Test
    void namesTheDefaultThatAnOverrideMadeImpossible() {
        assertThatThrownBy(() -> SettingsLoader.load(REQUEST.with("brain.network.hidden-size=14")))
                .hasMessageStartingWith("dormouse/presets/golden2022.conf:")
                .hasMessageEndingWith("brain.network.hidden-kept is 784, but must be a whole number between 1 and 196");
    }

    @Test
    void refusesTheFastEngineForNeuronsWithoutRest() {
        assertRefused(
                REQUEST.with("brain.neuron.sigma=0.5"),
                "brain.engine is fast, but neurons of these brain.neuron parameters have no stable rest; use exact");
        assertThat(SettingsLoader.load(REQUEST.with("brain.neuron.sigma=0.5").with("brain.engine=exact")))
                .hasSize(1);
    }

    @Test
    void refusesWhatDoesNotExist() {
        assertRefused(
                Request.of("interleaved-slep"),
                "protocol interleaved-slep is unknown, did you mean interleaved-sleep?");
        assertRefused(
                Request.of("zzz"),
                "protocol zzz is unknown, but must be the path of a .conf file or one of untrained, train-");
        assertRefused(Request.of("no/such.conf"), "such.conf does not exist, but must be a HOCON file");
        assertRefused(REQUEST.withPreset("golden2023"), "preset golden2023 is unknown, did you mean golden2022?");
        assertRefused(REQUEST.withPreset("./"), " is not a file, but must be a HOCON file");
        assertRefused(REQUEST.withFile(folder.resolve("none.conf")), "none.conf does not exist");
        assertThatThrownBy(() -> Protocols.source("no-such.conf")).isInstanceOf(ConfigurationException.class);
    }

    private static void assertRefused(Request request, String message) {
        assertThatThrownBy(() -> SettingsLoader.load(request))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
    }
}
