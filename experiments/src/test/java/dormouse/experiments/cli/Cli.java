package dormouse.experiments.cli;

import dormouse.agent.Loop;
import dormouse.agent.PureLoop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Carries out command lines in a test: no signals, no terminal, and a clock that stands still. */
final class Cli {
    /** A model so small that an aeon takes no time: 3 epochs of 5 steps, 49 hidden neurons. */
    static final List<String> TINY = List.of(
            "--set",
            "agent.epochs-per-aeon=3",
            "--set",
            "brain.steps-per-epoch=5",
            "--set",
            "brain.network.hidden-size=7",
            "--set",
            "brain.network.hidden-kept=49");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Runnable onInterrupt = () -> {};
    private Loop loop = new PureLoop();
    private int halted;

    /** Lets runs be lived as {@code --loop} says, as the real program does. */
    Cli withRealLoops() {
        loop = null;
        return this;
    }

    /** Lets runs be lived otherwise. */
    Cli with(Loop other) {
        loop = other;
        return this;
    }

    /** Carries out a command line and returns its exit code. */
    int execute(String... args) {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        Services services = new Services(
                (kind, lanes) -> loop == null ? Services.real().loops().open(kind, lanes) : loop,
                action -> onInterrupt = action,
                () -> halted++,
                (writer, name, runs, finished, aeons) -> new LineProgress(writer, clock, name, aeons),
                clock);
        CommandLine commandLine = Dormouse.commandLine(services)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int exitCode = commandLine.execute(args);
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        return exitCode;
    }

    /** Carries out a command line with the tiny model besides. */
    int executeTiny(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(TINY);
        return execute(all.toArray(String[]::new));
    }

    /** Presses Ctrl-C. */
    void interrupt() {
        onInterrupt.run();
    }

    /** Returns how often the program was ended at once. */
    int halted() {
        return halted;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
