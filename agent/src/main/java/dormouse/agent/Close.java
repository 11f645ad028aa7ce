package dormouse.agent;

import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.life.LifeState;
import dormouse.agent.life.StageEnd;

/**
 * What ends with an aeon: told once the schedule has gone on, so that a state saved then begins with the next.
 *
 * @param draft the end as it is told, but for the counts and the state
 * @param freezeHidden whether the hidden layer is frozen for good
 */
public record Close(AeonEnd draft, boolean freezeHidden) {

    /** Returns what ends with the last epoch of an aeon, before the schedule goes on. */
    public static Close of(Schedule schedule) {
        boolean stageEnds = schedule.stageEnds();
        AeonEnd end = new AeonEnd(
                0,
                0,
                schedule.stageIndex(),
                schedule.stage(),
                schedule.aeonOfStage(),
                schedule.phase(),
                stageEnds,
                null);
        return new Close(end, stageEnds && schedule.stage().freezeHiddenAfter());
    }

    /** Tells the observer, once the schedule has gone on. */
    public void tell(LifeObserver observer, Schedule schedule, LifeState state) {
        observer.aeonEnds(new AeonEnd(
                schedule.epochs(),
                schedule.aeons(),
                draft.stageIndex(),
                draft.stage(),
                draft.aeonOfStage(),
                draft.phase(),
                draft.stageEnds(),
                state));
        if (draft.stageEnds()) {
            observer.stageEnds(
                    new StageEnd(schedule.epochs(), draft.stageIndex(), draft.stage(), draft.aeonOfStage() + 1, state));
        }
    }
}
