package dormouse.experiments.cli;

import dormouse.agent.protocol.Protocol;
import dormouse.experiments.config.Protocols;
import dormouse.experiments.config.Request;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.text.Numbers;
import dormouse.experiments.text.Table;
import picocli.CommandLine.Command;

/** {@code dormouse list}. */
@Command(name = "list", description = "List the built-in protocols: what each asks, and how long it takes.")
final class ListCommand extends Subcommand implements Runnable {
    @Override
    public void run() {
        Table table = Table.of("protocol", ">aeons", ">quick", "what it asks");
        for (String name : Protocols.names()) {
            Protocol protocol = SettingsLoader.load(Request.of(name)).get(0).protocol();
            Protocol quick =
                    SettingsLoader.load(Request.of(name).withQuick(true)).get(0).protocol();
            table.add(name, Numbers.grouped(protocol.aeons()), Numbers.grouped(quick.aeons()), protocol.question());
        }
        out().print(table.plain());
        out().println(
                        "\nLengths in aeons of 100 moves, as published and with --quick. 'dormouse show PROTOCOL' shows its stages.");
    }
}
