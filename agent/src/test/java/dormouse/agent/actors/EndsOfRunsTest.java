package dormouse.agent.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.javadsl.Behaviors;
import dormouse.agent.Mind;
import dormouse.agent.PureLoop;
import dormouse.agent.RunFailedException;
import dormouse.agent.RunSpec;
import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.parameters.ModelParameters;
import dormouse.world.Taste;
import dormouse.world.View;
import dormouse.world.WorldParameters;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How runs end: lived to their end, stopped, failed, cut off; each alone. All in one actor system. */
class EndsOfRunsTest {

    private static final int FOREVER = 1_000_000;

    private static ActorTestKit kit;
    private static ActorLoop loop;

    @BeforeAll
    static void open() {
        kit = ActorTestKit.create("shared", ActorLoop.settings(2));
        loop = new ActorLoop(kit.system());
    }

    @AfterAll
    static void close() {
        loop.close();
        assertThat(kit.system().printTree()).doesNotContain("run-");
        kit.shutdownTestKit();
    }

    private static RunSpec endless(int agents) {
        return RunSpec.fresh(Given.smallModel(agents), Given.training(FOREVER), 1);
    }

    @Test
    void aRunStopsAtTheAeonsEndAtWhichItIsAskedTo() {
        Notes notes = new Notes();
        assertThat(loop.live(endless(1), notes, () -> notes.aeons() == 3)).isFalse();
        assertThat(notes.aeons()).isEqualTo(3);
    }

    @Test
    void aRunThatIsStoppedAtItsVeryEndHasFinished() {
        RunSpec run = RunSpec.fresh(Given.smallModel(1), Given.training(1), 1);
        Notes notes = new Notes();
        assertThat(loop.live(run, notes, () -> true)).isTrue();
        assertThat(loop.live(run.from(notes.lastState()), new Notes(), () -> true))
                .isTrue();
    }

    @Test
    void interruptingTheCallerStopsTheRunAtAnAeonsEndAndLeavesTheCallerInterrupted() {
        Notes notes = new Notes();
        Thread.currentThread().interrupt();
        assertThat(loop.live(endless(1), notes, () -> false)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(notes.aeons()).isPositive();
        assertThat(notes.lines().get(notes.lines().size() - 1)).startsWith("aeon ");
    }

    @Test
    void aPausedRunThatIsStoppedGoesOnToTheAeonsEndAndLeavesACheckpointToGoOnFrom() {
        Notes notes = new Notes();
        LiveRun live = loop.start(endless(3), notes, () -> false);
        live.pause();
        var checkpoint = live.checkpoint().toCompletableFuture();
        live.resume();
        live.pause();
        live.stop();
        assertThat(live.await()).isFalse();
        RunSpec rest = endless(3).from(checkpoint.join());
        Notes after = new Notes();
        assertThat(new PureLoop().live(rest, after, () -> true)).isFalse();
        assertThat(after.aeons()).isEqualTo(1);
    }

    @Test
    void aCheckpointAskedOfARunThatHasEndedFails() {
        LiveRun live = loop.start(endless(1), new Notes(), () -> true);
        live.await();
        assertThatThrownBy(live.checkpoint().toCompletableFuture()::join)
                .hasMessageContaining("the run ended before another aeon did");
    }

    @Test
    void anObserverThatThrowsEndsItsRunAloneAndItsActorsWithIt() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        Notes other = new Notes();
        LiveRun neighbour = loop.start(endless(2), other, () -> failed.getCount() == 0 && other.aeons() >= 5);
        LiveRun failing = loop.start(endless(3), failingAt(7), () -> false);

        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(failing::await)
                .withMessage("the observer failed at an epoch's end: the disk is full")
                .withCauseInstanceOf(IllegalStateException.class);
        failed.countDown();
        assertThat(neighbour.await()).isFalse();

        Notes alone = new Notes();
        new PureLoop().live(endless(2), alone, () -> alone.aeons() == other.aeons());
        assertThat(other.lines()).isEqualTo(alone.lines());
        assertThat(kit.system().printTree()).doesNotContain("brain", "forager", "environment");
    }

    private static LifeObserver failingAt(long epoch) {
        return new LifeObserver() {
            @Override
            public void epochEnds(EpochReport report) {
                if (report.epoch() == epoch) {
                    throw new IllegalStateException("the disk is full");
                }
            }
        };
    }

    @Test
    void anErrorOfAnObserverOrOfTheQuestionWhetherToStopEndsTheRun() {
        LifeObserver wrong = new LifeObserver() {
            @Override
            public void aeonEnds(AeonEnd end) {
                throw new AssertionError("not what was expected");
            }
        };
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> loop.live(endless(1), wrong, () -> false))
                .withMessage("the observer failed at an aeon's end: not what was expected");
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> loop.live(endless(1), new Notes(), () -> {
                    throw new UnsupportedOperationException();
                }))
                .withMessage("the observer failed at the question whether to stop: UnsupportedOperationException");
    }

    @Test
    void aFailingBrainTakesItsForagerWithItAndSaysWhoseItIs() {
        TestProbe<Environment.Message> environment = kit.createTestProbe();
        TestProbe<Habitat.Message> habitat = kit.createTestProbe();
        TestProbe<Throwable> failures = kit.createTestProbe();
        Mind mind = new Mind(1, Given.smallModel(2), 1);
        kit.spawn(Behaviors.<Void>setup(context -> {
            context.watch(context.spawn(Forager.create(1, mind, environment.getRef(), habitat.getRef()), "forager-1"));
            return Behaviors.receive(Void.class)
                    .onSignal(ChildFailed.class, failed -> {
                        failures.getRef().tell(failed.cause());
                        return Behaviors.stopped();
                    })
                    .build();
        }));

        Habitat.Nerves nerves = ((Habitat.Born) habitat.receiveMessage()).nerves();
        nerves.brain().tell(new Brain.Choose(0, nerves.senses()));
        Environment.Move move = (Environment.Move) environment.receiveMessage();
        View tooLarge = View.of(9, 0, 1L << 16);
        move.senses().tell(new SensoryLayer.Perceived(0, 0, Taste.NOTHING, tooLarge));
        assertThat(failures.receiveMessage())
                .isInstanceOf(RunFailedException.class)
                .hasMessageStartingWith("the brain of agent 1 failed: ")
                .hasCauseInstanceOf(RuntimeException.class);
        habitat.expectNoMessage(Duration.ZERO);
    }

    @Test
    void aFailingWorldEndsItsRunWithASentence() {
        ModelParameters small = Given.smallModel(1);
        ModelParameters full = Given.model(new WorldParameters(20, 0.99, 7, 1), small.brain());
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> loop.live(RunSpec.fresh(full, Given.training(1), 1), new Notes(), () -> false))
                .withMessageStartingWith("the environment failed: world.food-density is 0.99")
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatFailsInThePureLoopEndsTheRunWithASentenceToo() {
        PureLoop pure = new PureLoop();
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> pure.live(endless(3), failingAt(7), () -> false))
                .withMessage("the run failed: the disk is full")
                .withCauseInstanceOf(IllegalStateException.class);
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> pure.live(endless(1).from(new byte[3]), new Notes(), () -> false))
                .withMessageStartingWith("the checkpoint cannot be used");
        RunFailedException told = new RunFailedException("the dice are gone", null);
        assertThatThrownBy(() -> pure.live(endless(1), new Notes(), () -> {
                    throw told;
                }))
                .isSameAs(told);
    }

    @Test
    void aDamagedCheckpointIsToldAtOnce() {
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> loop.start(endless(1).from(new byte[3]), new Notes(), () -> false))
                .withMessageStartingWith("the checkpoint cannot be used");
    }

    @Test
    void closingALoopCutsItsRunsOffAndBeginsNoOthers() {
        ActorLoop closing = new ActorLoop();
        LiveRun live = closing.start(endless(1), new Notes(), () -> false);
        closing.close();
        LiveRun late = closing.start(endless(1), new Notes(), () -> false);
        for (LiveRun run : new LiveRun[] {live, late}) {
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(run::await)
                    .withMessage("the run was cut off: the loop that lived it was closed");
        }
    }

    @Test
    void aSystemWithoutLanesIsRefusedWithASentence() {
        assertThatThrownBy(() -> ActorLoop.settings(0)).hasMessageContaining("the number of lanes is 0");
        assertThatThrownBy(() -> Lanes.of(com.typesafe.config.ConfigFactory.empty()))
                .hasMessageContaining("the actor system has no lanes");
    }
}
