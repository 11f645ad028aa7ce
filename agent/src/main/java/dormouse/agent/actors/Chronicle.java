package dormouse.agent.actors;

import dormouse.agent.Close;
import dormouse.agent.RunFailedException;
import dormouse.agent.Schedule;
import dormouse.agent.Whole;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.life.PhaseStart;
import dormouse.world.Particle;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** What a habitat tells those who watch its run. An exception of theirs becomes the run's, with a sentence that says whose it was. */
final class Chronicle {

    private final LifeObserver observer;
    private final BooleanSupplier stop;
    private final List<CompletableFuture<byte[]>> checkpoints = new ArrayList<>();

    Chronicle(LifeObserver observer, BooleanSupplier stop) {
        this.observer = observer;
        this.stop = stop;
    }

    /** A phase begins, the world having been laid out for it. */
    void phaseBegins(SleepScheduler.AeonBegins begin, List<Particle> food) {
        PhaseStart start = new PhaseStart(
                begin.epoch(),
                begin.stageIndex(),
                begin.turn().stage(),
                begin.turn().phase(),
                begin.turn().stageBegins(),
                food);
        tell("a phase's beginning", () -> observer.phaseBegins(start));
    }

    /** All agents have lived an epoch. */
    void epochEnds(List<EpochReport> reports) {
        tell("an epoch's end", () -> reports.forEach(observer::epochEnds));
    }

    /** An aeon has ended, and perhaps its stage. Whoever asked for a checkpoint gets one; returns whether the run is to stop. */
    boolean aeonEnds(Close close, Schedule schedule, Whole whole) {
        tell("an aeon's end", () -> close.tell(observer, schedule, whole));
        if (!checkpoints.isEmpty()) {
            byte[] state = bytes(whole);
            checkpoints.forEach(asked -> asked.complete(state.clone()));
            checkpoints.clear();
        }
        boolean[] stops = {false};
        tell("the question whether to stop", () -> stops[0] = stop.getAsBoolean());
        return stops[0];
    }

    /** Someone asks for the state at the next aeon's end. */
    void keepForNextAeonEnd(CompletableFuture<byte[]> checkpoint) {
        checkpoints.add(checkpoint);
    }

    private static byte[] bytes(Whole whole) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            whole.save(out);
        } catch (IOException e) {
            throw RunFailedException.of("the state could not be saved", e);
        }
        return bytes.toByteArray();
    }

    private static void tell(String when, Runnable telling) {
        try {
            telling.run();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw RunFailedException.of("the observer failed at " + when, e);
        }
    }
}
