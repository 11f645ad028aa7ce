package dormouse.agent;

import dormouse.agent.life.LifeObserver;
import dormouse.brain.helper.Helpers;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Lives a run in the caller's thread, without actors. */
public final class PureLoop implements Loop {

    private final Helpers helpers;

    /** Creates a loop whose brains have no help. */
    public PureLoop() {
        this(Helpers.none());
    }

    /** Creates a loop whose brains get help where the machine has processors to spare. */
    public static PureLoop withHelp() {
        return new PureLoop(new Helpers(Runtime.getRuntime().availableProcessors()));
    }

    /** Creates a loop whose brains get help where there is some; that is not ended with the loop. */
    public PureLoop(Helpers helpers) {
        this.helpers = helpers;
    }

    @Override
    public boolean live(RunSpec run, LifeObserver observer, BooleanSupplier stop) {
        try {
            Life life = new Life(run);
            life.helpedBy(helpers);
            helpers.enter(1);
            try {
                return live(life, run.model().agent().epochsPerAeon(), observer, stop);
            } finally {
                helpers.leave(1);
            }
        } catch (IOException e) {
            throw RunFailedException.of("the checkpoint cannot be used", e);
        } catch (RuntimeException e) {
            throw RunFailedException.of("the run failed", e);
        }
    }

    private static boolean live(Life life, long epochsPerAeon, LifeObserver observer, BooleanSupplier stop) {
        while (!life.finished()) {
            for (long epoch = 0; epoch < epochsPerAeon; epoch++) {
                life.liveOneEpoch(observer);
            }
            if (stop.getAsBoolean()) {
                return life.finished();
            }
        }
        return true;
    }
}
