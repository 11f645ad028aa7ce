package dormouse.agent;

import dormouse.agent.life.LifeObserver;
import java.util.function.BooleanSupplier;

/** A way of living a run: {@link PureLoop} in the caller's thread, or the actors. Both give the same bits. */
public interface Loop {

    /**
     * Lives a run to its end, or until asked to stop.
     *
     * @param run what to live
     * @param observer hears of everything, in order
     * @param stop asked at every aeon's end; true ends the run there, with its state in the last {@link dormouse.agent.life.AeonEnd}
     * @return whether the protocol was lived to its end
     * @throws RunFailedException if anything fails; the message says what, the cause is kept
     */
    boolean live(RunSpec run, LifeObserver observer, BooleanSupplier stop);
}
