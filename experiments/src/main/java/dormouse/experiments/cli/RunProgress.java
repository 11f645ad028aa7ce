package dormouse.experiments.cli;

import dormouse.agent.protocol.Protocol;
import dormouse.experiments.run.ProgressListener;
import dormouse.experiments.text.Numbers;

/** Passes on how a run comes on, as its part of what several runs have to do. */
final class RunProgress implements ProgressListener {
    private final Progress progress;
    private final String label;
    private final String prefix;
    private final Protocol protocol;
    private final long stepsPerAeon;
    private long lived;
    private long expected;

    /**
     * Creates one for a run of which nothing was reported yet.
     *
     * @param progress hears of it
     * @param label tells the run from others; empty if it is the only one
     * @param stepsPerAeon simulated steps to an aeon, those of all agents
     * @param expected how many aeons of it the progress counts as still to live
     */
    RunProgress(Progress progress, String label, Protocol protocol, long stepsPerAeon, long expected) {
        this.progress = progress;
        this.label = label;
        this.stepsPerAeon = stepsPerAeon;
        this.prefix = label.isEmpty() ? "" : label + ": ";
        this.protocol = protocol;
        this.expected = expected;
    }

    @Override
    public void begins(dormouse.experiments.run.Progress start) {
        lived = start.aeons();
        expect(start);
    }

    private void expect(dormouse.experiments.run.Progress now) {
        long left = now.mostAeons() - now.aeons();
        if (left != expected) {
            progress.skip(expected - left);
            expected = left;
        }
    }

    @Override
    public void progress(dormouse.experiments.run.Progress now) {
        String name = protocol.stages().get(now.stage()).name();
        String stage = prefix + name + " (stage " + (now.stage() + 1) + " of "
                + protocol.stages().size() + ")";
        String aeon = Numbers.grouped(now.aeonOfStage()) + "/" + Numbers.grouped(now.stageAeons());
        expected -= now.aeons() - lived;
        expect(now);
        progress.advance(now.aeons() - lived, stage, aeon);
        progress.at(new Progress.Run(
                label,
                name + ", " + (now.stage() + 1) + " of " + protocol.stages().size(),
                now.aeonOfStage(),
                now.stageAeons(),
                now.aeons(),
                now.mostAeons(),
                stepsPerAeon));
        lived = now.aeons();
    }

    /** The run needs no more aeons: it was finished before, it failed, or its last stage ended early. */
    void ends() {
        if (expected != 0) {
            progress.skip(expected);
            expected = 0;
        }
    }

    @Override
    public void message(String sentence) {
        progress.say(prefix + sentence);
    }

    @Override
    public void warning(String sentence) {
        progress.say("warning: " + prefix + sentence);
    }
}
