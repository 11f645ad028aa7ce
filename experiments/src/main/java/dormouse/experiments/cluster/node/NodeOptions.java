package dormouse.experiments.cluster.node;

import dormouse.experiments.run.UserErrorException;
import java.time.Duration;
import java.util.Optional;

/**
 * How a node meets others.
 *
 * @param bind where it listens
 * @param tls its keys; empty to talk in the clear, which only loopback may
 * @param secret what the nodes it talks to must know
 * @param patience how long another node may be silent before it counts as dead
 * @param debug whether Akka logs
 */
public record NodeOptions(Address bind, Optional<Tls> tls, Optional<Secret> secret, Duration patience, boolean debug) {

    /** Refuses what would let strangers in. */
    public NodeOptions {
        if (!bind.loopback() && (tls.isEmpty() || secret.isEmpty())) {
            throw new UserErrorException(bind.host()
                    + " can be reached from other machines, which needs TLS and a secret: give --tls-keystore, --tls-truststore,"
                    + " --tls-password-file and --secret-file (docs/cluster.md has the commands)");
        }
    }

    /** Returns the same at another address. */
    public NodeOptions at(Address other) {
        return new NodeOptions(other, tls, secret, patience, debug);
    }
}
