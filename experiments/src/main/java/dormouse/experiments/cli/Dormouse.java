package dormouse.experiments.cli;

import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code dormouse} and its subcommands. */
@Command(
        name = "dormouse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Agents that forage, learn with a spiking brain, sleep, and forget less for it.",
        footerHeading = "%nBegin with%n",
        footer = {
            "  dormouse list                           what can be run",
            "  dormouse run interleaved-sleep --quick  one experiment, short",
            "  dormouse help run                       all about a command",
            "",
            "Exit codes: 0 all went well, 1 something failed inside, 2 wrong usage or",
            "configuration, 3 some runs of several failed, 4 not reproduced, 130 interrupted."
        },
        subcommands = CommandLine.HelpCommand.class)
public final class Dormouse implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program an error came from.")
    private boolean debug;

    private Dormouse() {}

    /** Returns whether errors should show where they came from. */
    boolean debug() {
        return debug;
    }

    /** Carries out a command line, and returns its exit code. */
    public static int execute(String... args) {
        CommandLine commandLine = commandLine(Services.real());
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            commandLine.getErr().println("dormouse: " + Problems.sentence(e));
            return ExitCode.FAILURE;
        } finally {
            commandLine.getOut().flush();
            commandLine.getErr().flush();
        }
    }

    static CommandLine commandLine(Services services) {
        CommandLine commandLine = new CommandLine(new Dormouse());
        commandLine.addSubcommand(new RunCommand(services));
        commandLine.addSubcommand(new BatchCommand(services));
        commandLine.addSubcommand(new WorkerCommand(services));
        commandLine.addSubcommand(new ResumeCommand(services));
        commandLine.addSubcommand(new ListCommand());
        commandLine.addSubcommand(new ShowCommand());
        commandLine.addSubcommand(new FindingsCommand(services));
        commandLine.addSubcommand(new ReportCommand());
        commandLine.addSubcommand(new PaperCommand(services));
        commandLine.addSubcommand(new ReproduceCommand(services));
        commandLine.addSubcommand(new SqlCommand());
        commandLine.addSubcommand(new TensorBoardCommand());
        commandLine.addSubcommand(new BenchCommand(services));
        commandLine.addSubcommand(new EquivalenceCommand(services));
        commandLine.addSubcommand(new CacheCommand(services.clock()));
        ServiceLoader.load(Extension.class)
                .forEach(extension -> extension.commands().forEach(commandLine::addSubcommand));
        commandLine.addSubcommand(new VersionCommand());
        Problems problems = new Problems();
        return commandLine
                .setParameterExceptionHandler(problems)
                .setExecutionExceptionHandler(problems)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /** Without a command there is nothing to do but say which there are. */
    @Override
    public Integer call() {
        CommandLine commandLine = spec.commandLine();
        commandLine.usage(commandLine.getErr(), Ansi.OFF);
        commandLine.getErr().flush();
        return ExitCode.USAGE;
    }
}
