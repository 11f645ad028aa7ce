package dormouse.render.view;

import dormouse.render.playback.Firing;
import dormouse.render.playback.ReceptiveField;
import dormouse.render.playback.Recording;
import dormouse.render.weights.StrengthsSource;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Fetches what is to be shown of a run from its files; what is costly and changes slowly is fetched now and then. */
public final class Stagehand implements Closeable {

    /** How many cells of a trail are shown. */
    static final int TRAIL = 60;
    /** Over how many epochs the hidden layer's mean is taken. */
    static final int WINDOW = 50;
    /** Over how many epochs receptive fields are taken. */
    static final int FIELD = 2000;
    /** A run that did not grow so many times that it was looked at may have been killed. */
    private static final int QUIET = 3;
    /** A receptive field is taken anew after so many epochs. */
    private static final int FIELD_LASTS = 200;

    private final Recording recording;
    private final StrengthsSource strengths;
    private RunState state;
    private int quiet;
    private Selection fieldOf = Selection.NONE;
    private int fieldAgent;
    private long fieldAt;
    private Optional<ReceptiveField> field = Optional.empty();

    /** Takes over a recording, and closes it when it is closed. */
    public Stagehand(Recording recording) throws IOException {
        this.recording = recording;
        strengths = new StrengthsSource(recording.folder());
        state = recording.finished() ? RunState.FINISHED : recording.stopped() ? RunState.STOPPED : RunState.GROWING;
    }

    /** Returns the run's recording. */
    public Recording recording() {
        return recording;
    }

    /** Returns how many snapshots of strengths there are. */
    public int snapshots() {
        return strengths.count();
    }

    /** Returns whether the run goes on, as it was when it was last looked at. */
    RunState state() {
        return state;
    }

    /** Looks for what was recorded since; returns whether there was anything. */
    public boolean refresh() throws IOException {
        boolean finished = recording.finished();
        boolean grown = recording.refresh();
        strengths.refresh();
        quiet = grown ? 0 : quiet + 1;
        if (finished) {
            state = RunState.FINISHED;
        } else if (grown) {
            state = RunState.GROWING;
        } else if (state == RunState.GROWING && quiet % QUIET == 0 && recording.stopped()) {
            state = RunState.STOPPED;
        }
        return grown;
    }

    /** Fetches what is to be shown at an epoch. */
    public RunScene scene(long epoch, Look look) throws IOException {
        long shown = Math.min(epoch, recording.epochs() - 1);
        int agent = Math.min(look.agent(), recording.header().agents() - 1);
        int window = look.heat() == Look.Heat.EPOCH ? 1 : WINDOW;
        Optional<Firing> firing = recording.firing(shown, agent, window);
        return new RunScene(
                recording.name(),
                recording.header(),
                recording.epochs(),
                state,
                recording.moment(shown, TRAIL),
                recording.stage(shown),
                recording.stages(),
                recording.curves(),
                firing,
                strengths.at(shown, agent),
                field(shown, agent, look.selection()));
    }

    private Optional<ReceptiveField> field(long epoch, int agent, Selection selection) throws IOException {
        long at = Math.min(recording.epochs() - 1, (epoch / FIELD_LASTS + 1) * FIELD_LASTS);
        if (!selection.equals(fieldOf) || agent != fieldAgent || at != fieldAt) {
            field = switch (selection.layer()) {
                case NONE -> Optional.empty();
                case OUTPUT -> Optional.of(recording.fieldOfDirection(at, agent, selection.neuron(), FIELD));
                case HIDDEN -> recording.fieldOfHidden(at, agent, selection.neuron(), FIELD);
            };
            fieldOf = selection;
            fieldAgent = agent;
            fieldAt = at;
        }
        return field;
    }

    @Override
    public void close() throws IOException {
        try {
            recording.close();
        } finally {
            strengths.close();
        }
    }
}
