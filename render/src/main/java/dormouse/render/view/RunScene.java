package dormouse.render.view;

import dormouse.experiments.recording.TraceHeader;
import dormouse.render.playback.Curves;
import dormouse.render.playback.Firing;
import dormouse.render.playback.Moment;
import dormouse.render.playback.ReceptiveField;
import dormouse.render.playback.StageSpan;
import dormouse.render.weights.Strengths;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of a run.
 *
 * @param name the run's name
 * @param header what was run
 * @param epochs how many epochs there are of it
 * @param state whether it goes on
 * @param moment the shown epoch; the last one of a run that ended before it
 * @param stage the stage it lies in
 * @param stages all stages
 * @param curves what was measured over time
 * @param firing what the looked at agent's neurons fired, if that was recorded
 * @param strengths its strengths, if they were recorded
 * @param field what the clicked neuron answers to, if one was clicked and it is known
 */
public record RunScene(
        String name,
        TraceHeader header,
        long epochs,
        RunState state,
        Moment moment,
        StageSpan stage,
        List<StageSpan> stages,
        Curves curves,
        Optional<Firing> firing,
        Optional<Strengths> strengths,
        Optional<ReceptiveField> field) {

    public RunScene {
        stages = List.copyOf(stages);
    }
}
