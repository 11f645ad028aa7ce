package dormouse.agent.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import akka.actor.testkit.typed.javadsl.TestInbox;
import akka.actor.typed.DispatcherSelector;
import dormouse.agent.Decision;
import dormouse.agent.Life;
import dormouse.agent.Mind;
import dormouse.agent.RunSpec;
import dormouse.agent.Schedule;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.protocol.Activity;
import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Protocol;
import dormouse.world.Task;
import dormouse.world.Taste;
import dormouse.world.View;
import dormouse.world.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each actor by itself, one message at a time. */
class SingleActorsTest {

    private static final Protocol TWO_STAGES = Given.protocol(
            Given.stage("S(T1)", new Course.SleepInterleave(Task.TASK_1, false), 2, 0, true),
            Given.stage("t1", new Course.Test(Task.TASK_1), 1, 0, false));

    private final TestInbox<Habitat.Message> habitat = TestInbox.create("habitat");

    @Test
    void anEnvironmentMakesTheMovesInAgentOrderInWhateverOrderTheyCome() {
        List<SensoryLayer.Perceived> inOrder = perceived(List.of(0, 1, 2, 3));
        assertThat(perceived(List.of(3, 1, 0, 2))).isEqualTo(inOrder);
        assertThat(perceived(List.of(2, 3, 1, 0))).isEqualTo(inOrder);
        assertThat(inOrder).filteredOn(perceived -> perceived.taste().ate()).isNotEmpty();
    }

    private static List<SensoryLayer.Perceived> perceived(List<Integer> order) {
        World world = Life.createWorld(RunSpec.fresh(Given.smallModel(4), Given.training(1), 5));
        world.layOut(Task.TASK_1);
        BehaviorTestKit<Environment.Message> environment = BehaviorTestKit.create(Environment.create(world));
        List<TestInbox<SensoryLayer.Message>> senses = IntStream.range(0, 4)
                .mapToObj(agent -> TestInbox.<SensoryLayer.Message>create())
                .toList();
        List<SensoryLayer.Perceived> perceived = new ArrayList<>();
        for (int epoch = 0; epoch < 10; epoch++) {
            for (int agent : order) {
                assertThat(senses.get(agent).hasMessages()).isFalse();
                Decision decision = new Decision((agent + epoch) % 9, false);
                environment.run(
                        new Environment.Move(agent, decision, senses.get(agent).getRef()));
            }
            for (int agent = 0; agent < 4; agent++) {
                perceived.add((SensoryLayer.Perceived) senses.get(agent).receiveMessage());
                assertThat(perceived.get(perceived.size() - 1).view()).isEqualTo(world.view(agent));
            }
        }
        return perceived;
    }

    @Test
    void aSensoryLayerPassesTheInputNeuronsThatGetCurrent() {
        TestInbox<Brain.Message> brain = TestInbox.create();
        BehaviorTestKit<SensoryLayer.Message> senses = BehaviorTestKit.create(SensoryLayer.create(brain.getRef()));
        senses.run(new SensoryLayer.Perceived(1, 2, Taste.NOTHING, View.of(3, 0b101000110)));
        Brain.Stimulus stimulus = (Brain.Stimulus) brain.receiveMessage();
        assertThat(stimulus.neurons()).hasToString("[1, 2, 6, 8]");
        assertThat(stimulus.perceived().x()).isEqualTo(1);
    }

    @Test
    void aBrainThatIsStimulatedReportsWhatItsMindWouldHaveLived() {
        RunSpec run = RunSpec.fresh(Given.smallModel(1), Given.training(1), 5);
        Mind twin = new Mind(0, run.model(), run.seed());
        TestInbox<Environment.Message> environment = TestInbox.create();
        TestInbox<SensoryLayer.Message> senses = TestInbox.create();
        BehaviorTestKit<Brain.Message> brain = BehaviorTestKit.create(
                Brain.create(0, new Mind(0, run.model(), run.seed()), environment.getRef(), habitat.getRef()));
        View view = View.of(7, 0x155aaL);
        Taste taste = new Taste(null, 1, -1, -1);

        brain.run(new Brain.Choose(9, senses.getRef()));
        Environment.Move move = (Environment.Move) environment.receiveMessage();
        assertThat(move).isEqualTo(new Environment.Move(0, twin.choose(), senses.getRef()));
        brain.run(new Brain.Stimulus(new SensoryLayer.Perceived(3, 4, taste, view), InputNeurons.of(view)));
        twin.learn(taste);
        twin.see(view);
        twin.think();
        EpochReport report = ((Habitat.Lived) habitat.receiveMessage()).report();
        EpochReport expected = twin.report(9, 3, 4, taste, view);
        assertThat(report).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void aSchedulerAnswersWithTheTurnsOfItsProtocolAndThenWithDone() {
        BehaviorTestKit<SleepScheduler.Message> scheduler =
                BehaviorTestKit.create(SleepScheduler.create(new Schedule(TWO_STAGES, 2), habitat.getRef()));
        assertThat(activityAfterNext(scheduler)).isEqualTo(Activity.TRAIN);
        assertThat(aeonEnd(scheduler).freezeHidden()).isFalse();
        assertThat(activityAfterNext(scheduler)).isEqualTo(Activity.SLEEP);
        assertThat(aeonEnd(scheduler).freezeHidden()).isTrue();
        assertThat(activityAfterNext(scheduler)).isEqualTo(Activity.TEST);
        assertThat(aeonEnd(scheduler).freezeHidden()).isFalse();
        scheduler.run(new SleepScheduler.Next());
        habitat.expectMessage(new SleepScheduler.Done());
    }

    private Activity activityAfterNext(BehaviorTestKit<SleepScheduler.Message> scheduler) {
        scheduler.run(new SleepScheduler.Next());
        return ((SleepScheduler.AeonBegins) habitat.receiveMessage())
                .turn()
                .phase()
                .activity();
    }

    private dormouse.agent.Close aeonEnd(BehaviorTestKit<SleepScheduler.Message> scheduler) {
        scheduler.run(new SleepScheduler.AeonDone(List.of(Taste.NOTHING, Taste.NOTHING)));
        return ((SleepScheduler.AeonEnds) habitat.receiveMessage()).close();
    }

    @Test
    void aHabitatTellsTheReportsInAgentOrderAndHoldsThePresentEpochWhilePaused() throws IOException {
        TestInbox<Runs.Message> runs = TestInbox.create();
        List<Integer> told = new ArrayList<>();
        Chronicle chronicle = new Chronicle(
                new LifeObserver() {
                    @Override
                    public void epochEnds(EpochReport report) {
                        told.add(report.agent());
                    }
                },
                () -> false);
        Life life = new Life(RunSpec.fresh(Given.smallModel(3), TWO_STAGES, 5));
        BehaviorTestKit<Habitat.Message> kit = BehaviorTestKit.create(Habitat.create(
                runs.getRef(), chronicle, life, Collections.nCopies(3, DispatcherSelector.defaultDispatcher())));
        TestInbox<SleepScheduler.Message> scheduler = kit.childInbox("sleep-scheduler");
        TestInbox<Brain.Message> brain = TestInbox.create();
        TestInbox<SensoryLayer.Message> senses = TestInbox.create();

        kit.run(new Order.Start());
        for (int agent : new int[] {1, 2, 0}) {
            assertThat(scheduler.hasMessages()).isFalse();
            kit.run(new Habitat.Born(agent, new Habitat.Nerves(brain.getRef(), senses.getRef())));
        }
        scheduler.expectMessage(new SleepScheduler.Next());
        SleepScheduler.AeonBegins begins =
                new SleepScheduler.AeonBegins(40, 4, 0, dormouse.agent.Turn.of(life.schedule()));
        kit.run(begins);
        assertThat(kit.<Environment.Message>childInbox("environment").receiveMessage())
                .isEqualTo(new Environment.LayOut(Task.TASK_1, kit.getRef()));
        kit.run(new Environment.LaidOut(List.of()));
        for (int agent = 0; agent < 3; agent++) {
            brain.expectMessage(new Brain.BeginAeon(begins.turn()));
        }
        expectChoices(brain, senses, 40);

        for (int agent : new int[] {2, 0, 1}) {
            assertThat(told).isEmpty();
            kit.run(lived(agent, 40));
        }
        assertThat(told).containsExactly(0, 1, 2);
        expectChoices(brain, senses, 41);
        kit.run(new Order.Pause());
        liveAll(kit, 41);
        assertThat(brain.hasMessages()).isFalse();
        kit.run(new Order.Resume());
        expectChoices(brain, senses, 42);
        kit.run(new Order.Pause());
        liveAll(kit, 42);
        assertThat(brain.hasMessages()).isFalse();
        kit.run(new Order.Stop());
        expectChoices(brain, senses, 43);
        liveAll(kit, 43);
        scheduler.expectMessage(new SleepScheduler.AeonDone(Collections.nCopies(12, Taste.NOTHING)));

        kit.run(new SleepScheduler.Done());
        runs.expectMessage(new Runs.Ended(kit.getRef(), true));
        assertThat(kit.isAlive()).isFalse();
    }

    private static void expectChoices(
            TestInbox<Brain.Message> brain, TestInbox<SensoryLayer.Message> senses, long epoch) {
        for (int agent = 0; agent < 3; agent++) {
            brain.expectMessage(new Brain.Choose(epoch, senses.getRef()));
        }
        assertThat(brain.hasMessages()).isFalse();
    }

    private static Habitat.Lived lived(int agent, long epoch) {
        return new Habitat.Lived(new EpochReport(agent, epoch, 0, 0, 4, false, Taste.NOTHING, 0, View.of(1, 0), null));
    }

    private static void liveAll(BehaviorTestKit<Habitat.Message> kit, long epoch) {
        for (int agent = 0; agent < 3; agent++) {
            kit.run(lived(agent, epoch));
        }
    }

    @Test
    void aForagerPassesAnAeonsEndToItsBrain() {
        TestInbox<Environment.Message> environment = TestInbox.create();
        Mind mind = new Mind(0, Given.smallModel(1), 1);
        BehaviorTestKit<Forager.Message> forager =
                BehaviorTestKit.create(Forager.create(0, mind, environment.getRef(), habitat.getRef()));
        TestInbox<Brain.Message> brain = forager.childInbox("brain");
        Forager.EndAeon end = new Forager.EndAeon(true);
        Lend lend = new Lend(habitat.getRef());
        forager.run(end);
        forager.run(lend);
        brain.expectMessage(end);
        brain.expectMessage(lend);
    }

    @Test
    void anAgentThatComesTwiceBeforeAllHaveComeIsAMistake() {
        Gathering<String> gathering = new Gathering<>(2);
        assertThat(gathering.add(1, "b")).isFalse();
        assertThatThrownBy(() -> gathering.add(1, "c")).hasMessage("agent 1 came twice before all had come");
        assertThat(gathering.add(0, "a")).isTrue();
        assertThat(gathering.take()).containsExactly("a", "c");
        assertThat(gathering.add(0, "a")).isFalse();
    }

    @Test
    void agentsAreSpreadOverTheLanesEvenlyAsTheyComeAndGo() {
        Lanes lanes = Lanes.of(Lanes.settings(3));
        assertThat(IntStream.range(0, 6).map(agent -> lanes.enter())).containsExactly(0, 1, 2, 0, 1, 2);
        lanes.leave(1);
        assertThat(lanes.enter()).isEqualTo(1);
    }
}
