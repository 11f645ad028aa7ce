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
     * Brains to be measured beside each other.
     *
     * @param engine name of their engine
     * @param guide the agent that they follow, of the same engine, as a run would have it; it lives in the first stage of its protocol
     * @param brains their models, that with the fewest hidden neurons first: others are compared with it
     */
    public record Family(String engine, Settings guide, List<Settings> brains) {

        public Family {
            brains = List.copyOf(brains);
        }
    }

    private final Effort effort;
    private final Consumer<String> messages;

    /**
     * Creates a bench.
     *
     * @param messages hears how far it has come
     */
    public GrowthBench(Effort effort, Consumer<String> messages) {
        this.effort = effort;
        this.messages = messages;
    }

    /**
     * Measures one family after another, and tells what came out.
     *
     * @param families of at least one brain each; within one all brains have the same engine, and take turns
     */
    public GrowthReport measure(List<Family> families, Environment environment) throws IOException {
        List<GrowthFigures> figures = new ArrayList<>();
        for (Family family : families) {
            figures.addAll(measure(family));
        }
        return new GrowthReport(environment, effort, hidden(families.get(0).guide()), figures);
    }

    private List<GrowthFigures> measure(Family family) throws IOException {
        int epochs = effort.aeons() * family.guide().model().agent().epochsPerAeon();
        Guide guide = new Guide(life(family.guide()), epochs);
        List<Contender> contenders = new ArrayList<>();
        for (Settings one : family.brains()) {
            contenders.add(new Contender(hidden(one) + " hidden neurons", new Follower(guide, life(one))));
        }
        Consumer<String> itsMessages = message -> messages.accept(family.engine() + ", " + message);
        List<List<Timing>> timings = Rounds.time(contenders, effort.warmUps(), effort.rounds(), itsMessages);
        int fewest = hidden(family.brains().get(0));
        List<GrowthFigures> figures = new ArrayList<>();
        for (int k = 0; k < contenders.size(); k++) {
            figures.add(GrowthFigures.of(
                    family.engine(), hidden(family.brains().get(k)), timings.get(k), fewest, timings.get(0)));
        }
        return figures;
    }

    private static int hidden(Settings settings) {
        return settings.model().brain().network().hiddenKept();
    }

    private static Life life(Settings settings) throws IOException {
        Stage endless = new Stage(
                "endless", settings.protocol().stages().get(0).course(), Integer.MAX_VALUE, Optional.empty(), 0, false);
        return new Life(RunSpec.fresh(settings.model(), new Protocol("bench", "", List.of(endless)), 1));
    }
}
