package dormouse.experiments.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorRefResolver;
import dormouse.experiments.cluster.node.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lets workers in: those of the same version that prove that they know the secret. */
final class Door {

    private static final int MOST_WAITING = 1_000;

    private final Version own;
    private final Optional<Secret> secret;
    private final ActorRefResolver resolver;
    private final Map<ActorRef<WorkerMessage>, Guest> guests = new HashMap<>();

    Door(Version own, Optional<Secret> secret, ActorRefResolver resolver) {
        this.own = own;
        this.secret = secret;
        this.resolver = resolver;
    }

    /** Somebody who has knocked, and the number that was sent back. */
    private record Guest(CoordinatorMessage.Hello hello, String nonce) {}

    /** Who was let in, and the proof to greet it with. */
    record Admitted(CoordinatorMessage.Hello hello, String session, String proof) {}

    /** Answers who knocks. */
    void knock(CoordinatorMessage.Hello hello) {
        if (!hello.version().computesAs(own)) {
            hello.worker()
                    .tell(new WorkerMessage.Refused("the coordinator is " + own + ", this worker " + hello.version()
                            + ": both must be the same, since results must not depend on who computed them"));
            return;
        }
        if (guests.size() >= MOST_WAITING) {
            guests.clear();
        }
        String nonce = secret.isPresent() ? Secret.nonce() : "";
        guests.put(hello.worker(), new Guest(hello, nonce));
        hello.worker().tell(new WorkerMessage.Challenge(nonce));
    }

    /** Judges a proof; empty if its sender must stay outside, and was told why. */
    Optional<Admitted> judge(CoordinatorMessage.Proof proof) {
        Guest guest = guests.remove(proof.worker());
        if (guest == null) {
            return Optional.empty();
        }
        String answer = "";
        if (secret.isPresent()) {
            String worker = resolver.toSerializationFormat(proof.worker());
            String expected = secret.get().proof("worker", worker, guest.hello().nonce(), guest.nonce());
            if (!Secret.same(expected, proof.proof())) {
                proof.worker()
                        .tell(new WorkerMessage.Refused(
                                proof.proof().isEmpty()
                                        ? "the coordinator demands a secret: give --secret-file"
                                        : "the coordinator has another secret than this worker's --secret-file"));
                return Optional.empty();
            }
            answer = secret.get().proof("coordinator", worker, guest.hello().nonce(), guest.nonce());
        }
        return Optional.of(new Admitted(guest.hello(), Secret.nonce(), answer));
    }
}
