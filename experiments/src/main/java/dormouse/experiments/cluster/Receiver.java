package dormouse.experiments.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import dormouse.experiments.cluster.files.Landing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Fetches a folder from a Sender, a few parts at a time, puts it in place, and tells what came of it. */
final class Receiver extends AbstractBehavior<ReceiverMessage> {

    /** Parts under way at a time: enough to fill a line, few enough for many workers at once. */
    private static final int WINDOW = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ActorRef<SenderMessage> sender;
    private final Landing landing;
    private final Consumer<IOException> ended;
    private final Deque<Landing.Part> waiting = new ArrayDeque<>();
    private final Set<Landing.Part> underWay = new LinkedHashSet<>();
    private boolean hasTable;
    private boolean heard;

    private Receiver(
            ActorContext<ReceiverMessage> context,
            ActorRef<SenderMessage> sender,
            Landing landing,
            Consumer<IOException> ended) {
        super(context);
        this.sender = sender;
        this.landing = landing;
        this.ended = ended;
    }

    /**
     * Creates one, which begins at once and stops when it has told.
     *
     * @param ended hears null when all is in place, and what failed otherwise
     */
    static Behavior<ReceiverMessage> create(
            ActorRef<SenderMessage> sender, Landing landing, Consumer<IOException> ended) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay(new ReceiverMessage.AskAgain(), PATIENCE);
            context.watch(sender);
            sender.tell(new SenderMessage.Inquire(context.getSelf()));
            return new Receiver(context, sender, landing, ended);
        }));
    }

    @Override
    public Receive<ReceiverMessage> createReceive() {
        return newReceiveBuilder()
                .onMessage(ReceiverMessage.Table.class, this::onTable)
                .onMessage(ReceiverMessage.Piece.class, this::onPiece)
                .onMessage(ReceiverMessage.Unreadable.class, message -> end(new IOException(message.sentence())))
                .onMessage(ReceiverMessage.AskAgain.class, message -> onAskAgain())
                .onSignal(Terminated.class, signal -> end(new IOException("the sender is gone")))
                .build();
    }

    private Behavior<ReceiverMessage> onTable(ReceiverMessage.Table message) {
        if (hasTable) {
            return this;
        }
        hasTable = true;
        heard = true;
        try {
            waiting.addAll(landing.begin(message.table()));
            return goOn();
        } catch (IOException e) {
            return end(e);
        }
    }

    private Behavior<ReceiverMessage> onPiece(ReceiverMessage.Piece message) {
        if (!underWay.remove(message.part())) {
            return this;
        }
        heard = true;
        try {
            landing.stage(message.part(), message.bytes());
            return goOn();
        } catch (IOException e) {
            return end(e);
        }
    }

    private Behavior<ReceiverMessage> goOn() throws IOException {
        while (!waiting.isEmpty() && underWay.size() < WINDOW) {
            Landing.Part part = waiting.remove();
            underWay.add(part);
            sender.tell(new SenderMessage.Fetch(getContext().getSelf(), part));
        }
        if (!underWay.isEmpty()) {
            return this;
        }
        landing.finish();
        return end(null);
    }

    private Behavior<ReceiverMessage> onAskAgain() {
        if (!heard && !hasTable) {
            sender.tell(new SenderMessage.Inquire(getContext().getSelf()));
        } else if (!heard) {
            underWay.forEach(
                    part -> sender.tell(new SenderMessage.Fetch(getContext().getSelf(), part)));
        }
        heard = false;
        return this;
    }

    private Behavior<ReceiverMessage> end(IOException problem) {
        ended.accept(problem);
        return Behaviors.stopped();
    }
}
