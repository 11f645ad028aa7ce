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
    private long most;

    /**
     * Creates one for a run of which nothing was reported yet.
     *
     * @param progress hears of it; expects all aeons of the protocol
     * @param label tells the run from others; empty if it is the only one
     * @param stepsPerAeon simulated steps to an aeon, those of all agents
     */
    RunProgress(Progress progress, String label, Protocol protocol, long stepsPerAeon) {
        this.progress = progress;
        this.label = label;
        this.stepsPerAeon = stepsPerAeon;
        this.prefix = label.isEmpty() ? "" : label + ": ";
        this.protocol = protocol;
        this.most = protocol.aeons();
    }

    @Override
    public void begins(dormouse.experiments.run.Progress start) {
        lived = start.aeons();
        progress.skip(most - start.mostAeons() + lived);
        most = start.mostAeons();
    }

    @Override
    public void progress(dormouse.experiments.run.Progress now) {
        if (now.mostAeons() < most) {
            progress.skip(most - now.mostAeons());
            most = now.mostAeons();
        }
        String name = protocol.stages().get(now.stage()).name();
        String stage = prefix + name + " (stage " + (now.stage() + 1) + " of "
                + protocol.stages().size() + ")";
        String aeon = Numbers.grouped(now.aeonOfStage()) + "/" + Numbers.grouped(now.stageAeons());
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
        progress.skip(most - lived);
        most = lived;
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
