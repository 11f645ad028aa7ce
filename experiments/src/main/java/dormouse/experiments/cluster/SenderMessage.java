package dormouse.experiments.cluster;

import akka.actor.typed.ActorRef;
import dormouse.experiments.cluster.files.Landing;

/** What a Sender hears. */
sealed interface SenderMessage extends Wire {

    /** What is there? */
    record Inquire(ActorRef<ReceiverMessage> receiver) implements SenderMessage {}

    /** Send this. */
    record Fetch(ActorRef<ReceiverMessage> receiver, Landing.Part part) implements SenderMessage {}
}
