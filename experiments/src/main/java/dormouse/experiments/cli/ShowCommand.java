package dormouse.experiments.cli;

import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.config.Protocols;
import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.text.Numbers;
import dormouse.experiments.text.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dormouse show}. */
@Command(name = "show", description = "Show a protocol's stages.")
final class ShowCommand extends Subcommand implements Runnable {
    @Parameters(paramLabel = "PROTOCOL", description = "A protocol's name (see 'dormouse list'), or a .conf file.")
    private String protocol;

    @Option(names = "--source", description = "Show the protocol's file as well, to copy and change.")
    private boolean source;

    @Override
    public void run() {
        List<Settings> published = SettingsLoader.load(Request.of(protocol));
        Protocol full = published.get(0).protocol();
        Protocol quick =
                SettingsLoader.load(Request.of(protocol).withQuick(true)).get(0).protocol();
        PrintWriter out = out();
        out.println(full.name() + ": " + full.question() + "\n");
        out.print(table(full, quick).plain());
        if (published.size() > 1) {
            out.println("\nOne run a seed for each of "
                    + published.stream().map(Settings::variant).collect(Collectors.joining(", ")) + ".");
        }
        if (source) {
            out.println("\n" + Protocols.source(protocol).stripTrailing());
        }
    }

    private static Table table(Protocol full, Protocol quick) {
        Table table = Table.of(">#", "stage", ">aeons", ">quick", "what happens");
        for (int i = 0; i < full.stages().size(); i++) {
            Stage stage = full.stages().get(i);
            table.add(
                    Integer.toString(i + 1),
                    stage.name(),
                    Numbers.grouped(stage.aeons()),
                    Numbers.grouped(quick.stages().get(i).aeons()),
                    StageText.describe(stage));
        }
        table.add("", "all", Numbers.grouped(full.aeons()), Numbers.grouped(quick.aeons()), "");
        return table;
    }
}
