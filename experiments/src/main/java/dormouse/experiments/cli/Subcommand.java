package dormouse.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have: help, and where they print. */
abstract class Subcommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    boolean help;

    @Spec
    private CommandSpec spec;

    /** Returns where results go. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Returns where progress and messages go. */
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Returns whether errors should show where they came from. */
    final boolean debug() {
        return spec.root().userObject() instanceof Dormouse dormouse && dormouse.debug();
    }

    /** Returns whether an option stood on the command line. */
    final boolean given(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** Returns what refuses an option's value with a sentence. */
    final ParameterException refuse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Refuses a file that could not be written, before any work is done for it; null is fine. */
    final void checkWritable(String option, Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw refuse(option + ": " + file + " is a folder, but must be a file");
        }
        if (!Files.isDirectory(folder)) {
            throw refuse(option + ": there is no folder " + folder + " to write " + file.getFileName() + " into");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw refuse(option + ": " + file + " cannot be written, permission denied");
        }
    }

    /** Returns the command line that was given, word by word. */
    final List<String> words() {
        List<String> words = new ArrayList<>();
        words.add("dormouse");
        words.addAll(spec.root().commandLine().getParseResult().originalArgs());
        return words;
    }
}
