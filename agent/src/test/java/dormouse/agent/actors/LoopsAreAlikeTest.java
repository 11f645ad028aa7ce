package dormouse.agent.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.agent.Loop;
import dormouse.agent.PureLoop;
import dormouse.agent.RunSpec;
import dormouse.agent.parameters.ModelParameters;
import dormouse.brain.parameters.EngineKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pure loop and the actors give the same bits, whatever the number of lanes, and from a checkpoint as well. */
class LoopsAreAlikeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void everyKindOfStageIsLivedAlikeOnAnyNumberOfLanes(int agents) {
        RunSpec run = RunSpec.fresh(Given.smallModel(agents), Given.everyKindOfStage(), 7);
        Notes pure = new Notes();
        assertThat(new PureLoop().live(run, pure, () -> false)).isTrue();

        assertThat(livedByActors(1, run).lines()).isEqualTo(pure.lines());
        assertThat(livedByActors(16, run).lines()).isEqualTo(pure.lines());
        assertThat(pure.spikes()).isGreaterThan(1000);
        assertThat(pure.bites()).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void theModelOfThePaperIsLivedAlike(EngineKind engine) {
        ModelParameters model = Given.goldenModel(2, engine);
        RunSpec run = RunSpec.fresh(model, Given.training(3), -1);
        Notes pure = new Notes();
        new PureLoop().live(run, pure, () -> false);

        assertThat(livedByActors(2, run).lines()).isEqualTo(pure.lines());
    }

    private static Notes livedByActors(int lanes, RunSpec run) {
        Notes notes = new Notes();
        try (ActorLoop loop = new ActorLoop(lanes)) {
            assertThat(loop.live(run, notes, () -> false)).isTrue();
        }
        return notes;
    }

    @ParameterizedTest
    @CsvSource({"1,EXACT", "3,EXACT", "1,FAST", "3,FAST"})
    void aRunInTwoPartsIsTheRunInOneWhicheverLoopLivesThem(int agents, EngineKind engine) {
        RunSpec run = RunSpec.fresh(Given.smallModel(agents, engine), Given.everyKindOfStage(), 3);
        Notes whole = new Notes();
        new PureLoop().live(run, whole, () -> false);

        try (ActorLoop actors = new ActorLoop(2)) {
            PureLoop pure = new PureLoop();
            assertThat(inTwoParts(actors, actors, run)).isEqualTo(whole.lines());
            assertThat(inTwoParts(pure, pure, run)).isEqualTo(whole.lines());
            assertThat(inTwoParts(pure, actors, run)).isEqualTo(whole.lines());
            assertThat(inTwoParts(actors, pure, run)).isEqualTo(whole.lines());
        }
    }

    private static List<String> inTwoParts(Loop first, Loop second, RunSpec run) {
        Notes before = new Notes();
        assertThat(first.live(run, before, () -> before.aeons() == 8)).isFalse();
        assertThat(before.aeons()).isEqualTo(8);
        Notes after = new Notes();
        assertThat(second.live(run.from(before.lastState()), after, () -> false))
                .isTrue();
        List<String> both = new ArrayList<>(before.lines());
        both.addAll(after.lines());
        return both;
    }

    @Test
    void manyRunsAtOnceInOneLoopAreLivedAsEachAlone() {
        try (ActorLoop loop = new ActorLoop(2)) {
            List<Notes> notes = new ArrayList<>();
            List<LiveRun> live = new ArrayList<>();
            for (int seed = 0; seed < 6; seed++) {
                notes.add(new Notes());
                live.add(loop.start(run(seed), notes.get(seed), () -> false));
            }
            for (int seed = 0; seed < 6; seed++) {
                assertThat(live.get(seed).await()).isTrue();
                Notes alone = new Notes();
                new PureLoop().live(run(seed), alone, () -> false);
                assertThat(notes.get(seed).lines()).isEqualTo(alone.lines());
            }
        }
    }

    private static RunSpec run(int seed) {
        return RunSpec.fresh(Given.smallModel(1 + seed % 2), Given.training(4), seed);
    }
}
