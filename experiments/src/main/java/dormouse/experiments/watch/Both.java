package dormouse.experiments.watch;

import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.life.StageEnd;

/**
 * Lets two hear of the same run.
 *
 * @param first hears of everything first
 * @param second hears of it then
 */
public record Both(LifeObserver first, LifeObserver second) implements LifeObserver {

    @Override
    public void phaseBegins(PhaseStart start) {
        first.phaseBegins(start);
        second.phaseBegins(start);
    }

    @Override
    public void epochEnds(EpochReport report) {
        first.epochEnds(report);
        second.epochEnds(report);
    }

    @Override
    public void aeonEnds(AeonEnd end) {
        first.aeonEnds(end);
        second.aeonEnds(end);
    }

    @Override
    public void stageEnds(StageEnd end) {
        first.stageEnds(end);
        second.stageEnds(end);
    }
}
