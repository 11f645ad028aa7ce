package dormouse.experiments.cluster;

import dormouse.experiments.cluster.files.FolderTable;
import dormouse.experiments.cluster.files.Landing;

/** What a Receiver hears. */
sealed interface ReceiverMessage {

    /** What is there. */
    record Table(FolderTable table) implements ReceiverMessage, Wire {}

    /** A part of a file; the bytes are nobody else's. */
    @SuppressWarnings("ArrayRecordComponent")
    record Piece(Landing.Part part, byte[] bytes) implements ReceiverMessage, Wire {}

    /** The sender could not read its own folder. */
    record Unreadable(String sentence) implements ReceiverMessage, Wire {}

    /** Time to ask again for what has not come. */
    record AskAgain() implements ReceiverMessage {}
}
