package dormouse.experiments.bench.growth;

import dormouse.agent.Life;
import dormouse.agent.RunSpec;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.bench.Contender;
import dormouse.experiments.bench.Rounds;
import dormouse.experiments.bench.Timing;
import dormouse.experiments.bench.steps.Environment;
import dormouse.experiments.config.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Times brains with hidden layers of several sizes in turn. How long a step takes depends on what is seen, and agents that choose for themselves see different things;
 * so here all are led through what one agent saw and tasted, from the beginning of its life on.
 */
public final class GrowthBench {

    /**
     * How thoroughly to measure.
     *
     * @param warmUps rounds before those that count
     * @param rounds rounds that count
     * @param aeons aeons a round
     */
    public record Effort(int warmUps, int rounds, int aeons) {}

    /**
     * A brain to be measured.
     *
     * @param engine name of the engine
     * @param settings its model
     */
    public record Subject(String engine, Settings settings) {

        int hidden() {
            return settings.model().brain().network().hiddenKept();
        }
    }

    private final Settings guide;
    private final Effort effort;
    private final Consumer<String> messages;

    /**
     * Creates a bench.
     *
     * @param guide the agent that is followed; it lives in the first stage of its protocol
     * @param messages hears how far it has come
     */
    public GrowthBench(Settings guide, Effort effort, Consumer<String> messages) {
        this.guide = guide;
        this.effort = effort;
        this.messages = messages;
    }

    /** Measures all subjects, of which the first with the same engine is what others are compared with, and tells what came out. */
    public GrowthReport measure(List<Subject> subjects, Environment environment) throws IOException {
        int epochs = effort.aeons() * guide.model().agent().epochsPerAeon();
        Guide leading = new Guide(life(guide), epochs);
        List<Contender> contenders = new ArrayList<>();
        for (Subject subject : subjects) {
            String name = subject.engine() + ", " + subject.hidden() + " hidden neurons";
            contenders.add(new Contender(name, new Follower(leading, life(subject.settings()))));
        }
        List<List<Timing>> timings = Rounds.time(contenders, effort.warmUps(), effort.rounds(), messages);
        List<GrowthFigures> figures = new ArrayList<>();
        for (int k = 0; k < subjects.size(); k++) {
            Subject subject = subjects.get(k);
            int first = firstWithEngine(subjects, subject.engine());
            figures.add(GrowthFigures.of(
                    subject.engine(),
                    subject.hidden(),
                    timings.get(k),
                    subjects.get(first).hidden(),
                    timings.get(first)));
        }
        return new GrowthReport(
                environment, effort, guide.model().brain().network().hiddenKept(), figures);
    }

    private static int firstWithEngine(List<Subject> subjects, String engine) {
        int first = 0;
        while (!subjects.get(first).engine().equals(engine)) {
            first++;
        }
        return first;
    }

    private static Life life(Settings settings) throws IOException {
        Stage endless = new Stage(
                "endless", settings.protocol().stages().get(0).course(), Integer.MAX_VALUE, Optional.empty(), 0, false);
        return new Life(RunSpec.fresh(settings.model(), new Protocol("bench", "", List.of(endless)), 1));
    }
}
