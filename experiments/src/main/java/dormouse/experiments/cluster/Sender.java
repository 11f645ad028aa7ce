package dormouse.experiments.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import dormouse.experiments.cluster.files.FolderTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sends a folder, which nobody writes to meanwhile, to whoever asks for its parts. */
final class Sender {

    private final Path folder;
    private FolderTable table;

    private Sender(Path folder) {
        this.folder = folder;
    }

    static Behavior<SenderMessage> create(Path folder) {
        return Behaviors.setup(context -> {
            Sender sender = new Sender(folder);
            return Behaviors.receive(SenderMessage.class)
                    .onMessage(SenderMessage.Inquire.class, message -> {
                        answer(message.receiver(), () -> new ReceiverMessage.Table(sender.table()));
                        return Behaviors.same();
                    })
                    .onMessage(SenderMessage.Fetch.class, message -> {
                        answer(message.receiver(), () -> sender.piece(message));
                        return Behaviors.same();
                    })
                    .build();
        });
    }

    private FolderTable table() throws IOException {
        if (table == null) {
            table = Files.isDirectory(folder) ? FolderTable.of(folder) : new FolderTable(List.of());
        }
        return table;
    }

    private ReceiverMessage piece(SenderMessage.Fetch message) throws IOException {
        byte[] bytes = table().read(
                        folder,
                        message.part().file(),
                        message.part().offset(),
                        message.part().length());
        return new ReceiverMessage.Piece(message.part(), bytes);
    }

    private static void answer(ActorRef<ReceiverMessage> receiver, Reading reading) {
        try {
            receiver.tell(reading.read());
        } catch (IOException e) {
            receiver.tell(new ReceiverMessage.Unreadable(String.valueOf(e.getMessage())));
        }
    }

    /** Something that reads files. */
    private interface Reading {
        ReceiverMessage read() throws IOException;
    }
}
