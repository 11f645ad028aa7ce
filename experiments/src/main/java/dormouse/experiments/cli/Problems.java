package dormouse.experiments.cli;

import dormouse.agent.RunFailedException;
import dormouse.experiments.config.ConfigurationException;
import dormouse.experiments.config.Suggestion;
import dormouse.experiments.recording.RecordingException;
import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a sentence on stderr and an exit code; a stack trace follows with {@code --debug} alone. */
final class Problems implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** What picocli's own command {@code help} says. */
    private static final Pattern UNKNOWN_TO_HELP = Pattern.compile("Unknown subcommand '(.*)'\\.");

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("dormouse: " + sentence(problem));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        traceIfAsked(problem, command);
        err.flush();
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("dormouse: " + sentence(problem));
        traceIfAsked(problem, command);
        err.flush();
        return exitCode(problem);
    }

    private static void traceIfAsked(Exception problem, CommandLine command) {
        if (command.getCommandSpec().root().userObject() instanceof Dormouse dormouse && dormouse.debug()) {
            problem.printStackTrace(command.getErr());
        }
    }

    static int exitCode(Throwable problem) {
        if (problem instanceof UserErrorException user) {
            return user.exitCode();
        }
        if (problem instanceof IExitCodeGenerator coded) {
            return coded.getExitCode();
        }
        return problem instanceof ConfigurationException || problem instanceof RecordingException
                ? ExitCode.USAGE
                : ExitCode.FAILURE;
    }

    /** Returns what is wrong, in a sentence without the program's name. */
    static String sentence(Throwable problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return sentence(unmatched);
        }
        if (problem instanceof ParameterException wrong) {
            Matcher unknown = UNKNOWN_TO_HELP.matcher(firstLine(problem));
            if (unknown.matches()) {
                return unknownCommand(unknown.group(1), wrong.getCommandLine());
            }
            return decapitalised(firstLine(problem)
                    .replaceFirst("^Error: ", "")
                    .replaceFirst("is not an? (int|long)$", "is no whole number"));
        }
        if (problem instanceof ConfigurationException
                || problem instanceof UserErrorException
                || problem instanceof IExitCodeGenerator
                || problem instanceof RunFailedException) {
            return firstLine(problem);
        }
        if (problem instanceof OutOfMemoryError) {
            return "out of memory; allow more with DORMOUSE_JAVA_OPTS=-Xmx4g, or run fewer at a time";
        }
        if (problem instanceof UncheckedIOException unchecked) {
            return sentence(unchecked.getCause());
        }
        if (problem instanceof FileSystemException file) {
            return sentence(file);
        }
        if (problem instanceof IOException) {
            return firstLine(problem);
        }
        return "something went wrong inside: " + problem.getClass().getSimpleName() + ": " + firstLine(problem)
                + " (add --debug to see where)";
    }

    /** Returns picocli's sentences like ours: they follow the program's name and a colon. */
    private static String decapitalised(String sentence) {
        return sentence.startsWith("Invalid") || sentence.startsWith("Missing") || sentence.startsWith("Expected")
                ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1)
                : sentence;
    }

    private static String firstLine(Throwable problem) {
        return problem.getMessage() == null
                ? problem.getClass().getSimpleName()
                : problem.getMessage().lines().findFirst().orElse("");
    }

    private static String sentence(FileSystemException problem) {
        String reason;
        if (problem instanceof NoSuchFileException) {
            reason = "no such file or folder";
        } else if (problem instanceof AccessDeniedException) {
            reason = "permission denied";
        } else if (problem instanceof NotDirectoryException) {
            reason = "is no folder";
        } else if (problem instanceof FileAlreadyExistsException) {
            reason = "is in the way";
        } else {
            reason = problem.getReason() == null ? "cannot be used" : problem.getReason();
        }
        return problem.getFile() + ": " + reason;
    }

    private static String sentence(UnmatchedArgumentException problem) {
        String word = problem.getUnmatched().get(0);
        CommandLine command = problem.getCommandLine();
        if (problem.isUnknownOption()) {
            return "unknown option '" + word + "'" + meant(word.replaceFirst("=.*", ""), options(command));
        }
        if (!command.getSubcommands().isEmpty()) {
            return unknownCommand(word, command);
        }
        return "unexpected argument '" + word + "'";
    }

    private static String unknownCommand(String word, CommandLine command) {
        return "unknown command '" + word + "'"
                + meant(
                        word,
                        command.getCommandSpec()
                                .root()
                                .commandLine()
                                .getSubcommands()
                                .keySet());
    }

    private static List<String> options(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        List<String> names = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            names.addAll(Arrays.asList(option.names()));
        }
        return names;
    }

    private static String meant(String word, Collection<String> known) {
        return Suggestion.near(word, known)
                .map(near -> ", did you mean " + near + "?")
                .orElse("");
    }
}
