package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.experiments.config.Protocols;
import org.junit.jupiter.api.Test;

class ListAndShowTest {
    private final Cli cli = new Cli();

    @Test
    void listsEveryProtocolWithItsLengthsAndQuestion() {
        assertThat(cli.execute("list")).isEqualTo(ExitCode.OK);

        assertThat(cli.out()).contains(Protocols.names());
        assertThat(cli.out())
                .containsPattern("sequential +310,000 +\\d+,000  Does training on a new task make the network forget");
    }

    @Test
    void showsStagesWithTheirPublishedAndQuickLengths() {
        assertThat(cli.execute("show", "interleaved-sleep")).isEqualTo(ExitCode.OK);

        assertThat(cli.out())
                .startsWith("interleaved-sleep: Does sleep")
                .containsPattern(" 1  U +100,000 +\\d+,000  forages for all kinds of food, unrewarded; then the hidden")
                .containsPattern(" 2  T1 +50,000 .*  trains on task-1\n")
                .containsPattern(" 8  S\\(T1\\) +50,000 .*  trains on task-1 and sleeps in turn, aeon by aeon\n")
                .containsPattern("10  t2 +10,000 .*  tests task-2, no learning\n")
                .containsPattern("all +310,000 ");
        assertThat(cli.out()).doesNotContain("protocol {");
    }

    @Test
    void showsTheFileItself() {
        cli.execute("show", "sequential", "--source");

        assertThat(cli.out()).contains(Protocols.source("sequential").stripTrailing());
    }

    @Test
    void showsVariantsFreezingAndEarlyEnds() {
        cli.execute("show", "hidden-size");
        cli.execute("show", "freeze-strongest");
        cli.execute("show", "until-proficient");
        cli.execute("show", "interleaved-uniform-sleep");
        cli.execute("show", "interleaved-training");

        assertThat(cli.out())
                .contains("One run a seed for each of hidden-kept=25, hidden-kept=50,")
                .contains(
                        "first freezes the strongest 10 % of each output neuron's excitatory inputs, then trains on task-2")
                .contains("trains on task-1, or until the last 100 bites reach 0.70")
                .contains("; in sleep all hidden neurons are driven alike")
                .contains("trains on task-1 and task-2 in turn, aeon by aeon");
    }
}
