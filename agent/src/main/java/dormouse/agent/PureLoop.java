package dormouse.agent;

import dormouse.agent.life.LifeObserver;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Lives a run in the caller's thread, without actors. */
public final class PureLoop implements Loop {

    @Override
    public boolean live(RunSpec run, LifeObserver observer, BooleanSupplier stop) {
        try {
            Life life = new Life(run);
            long epochsPerAeon = run.model().agent().epochsPerAeon();
            while (!life.finished()) {
                for (long epoch = 0; epoch < epochsPerAeon; epoch++) {
                    life.liveOneEpoch(observer);
                }
                if (stop.getAsBoolean()) {
                    return life.finished();
                }
            }
            return true;
        } catch (IOException e) {
            throw new RunFailedException("the checkpoint cannot be used: " + e.getMessage(), e);
        }
    }
}
