package dormouse.render.playback;

import dormouse.experiments.recording.PhaseRecord;
import dormouse.experiments.recording.TraceReader;
import dormouse.experiments.recording.TraceReader.PhaseMark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds out what each stage of a trace is about, from a few of its epochs. */
final class Stages {

    /** Aeons at the beginning of a stage that are looked at: phases that take turns last an aeon each. */
    private static final int AEONS = 6;

    private Stages() {}

    static List<StageSpan> of(TraceReader trace) throws IOException {
        List<PhaseMark> marks = trace.stages();
        List<StageSpan> spans = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            long to = i + 1 < marks.size() ? marks.get(i + 1).epoch() : trace.epochs();
            spans.add(span(trace, marks.get(i), to));
        }
        return List.copyOf(spans);
    }

    private static StageSpan span(TraceReader trace, PhaseMark mark, long to) throws IOException {
        PhaseRecord awake = mark.phase();
        boolean slept = false;
        boolean woken = false;
        String turnsWith = "";
        int aeon = trace.header().epochsPerAeon();
        for (int i = 0; i < AEONS && mark.epoch() + (long) i * aeon < to; i++) {
            PhaseRecord phase = trace.phase(mark.epoch() + (long) i * aeon);
            slept |= phase.asleep();
            woken |= !phase.asleep();
            awake = awake.asleep() ? phase : awake;
            if (!phase.asleep() && !phase.task().equals(awake.task())) {
                turnsWith = phase.task();
            }
        }
        String label = trace.header().stages().get(mark.phase().stage());
        return new StageSpan(label, mark.epoch(), to, awake.activity(), awake.task(), turnsWith, slept && woken);
    }
}
