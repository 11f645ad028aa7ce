package dormouse.experiments.cluster;

import dormouse.experiments.run.Progress;
import dormouse.experiments.run.ProgressListener;

/** Tells the coordinator how a run comes on, and sends it the run's checkpoints. */
final class Correspondent implements ProgressListener {

    private static final long PROGRESS_NANOS = 250_000_000;
    /** Sending may take this share of a run's time; so a checkpoint is left out when the one before took long. */
    private static final double MOST_OF_TIME = 0.05;

    private final Assignment assignment;
    private final Link link;
    private final String worker;
    private long told;
    private long sent = System.nanoTime();
    private long sending;
    private Progress last;

    Correspondent(Assignment assignment, Link link, String worker) {
        this.assignment = assignment;
        this.link = link;
        this.worker = worker;
    }

    @Override
    public void begins(Progress progress) {
        last = progress;
        link.tell(session -> new CoordinatorMessage.Came(session, assignment.run(), progress));
    }

    @Override
    public void progress(Progress progress) {
        long now = System.nanoTime();
        boolean newStage = last == null || progress.stage() != last.stage();
        last = progress;
        if (newStage || now - told > PROGRESS_NANOS || progress.aeons() == progress.mostAeons()) {
            told = now;
            link.tell(session -> new CoordinatorMessage.Came(session, assignment.run(), progress));
        }
    }

    @Override
    public void kept() {
        long began = System.nanoTime();
        if (assignment.stopped() || began - sent < sending / MOST_OF_TIME) {
            return;
        }
        if (link.ship(assignment, Parcel.CHECKPOINT).join()) {
            sent = System.nanoTime();
            sending = sent - began;
        }
    }

    @Override
    public void message(String sentence) {
        link.tell(session -> new CoordinatorMessage.Said(session, assignment.run(), false, abroad(sentence)));
    }

    @Override
    public void warning(String sentence) {
        link.tell(session -> new CoordinatorMessage.Said(session, assignment.run(), true, abroad(sentence)));
    }

    /** Returns a sentence for a reader elsewhere: the run's folder on this machine means nothing there. */
    String abroad(String sentence) {
        return sentence.replace(assignment.folder().path().toString(), assignment.run() + " on " + worker);
    }
}
