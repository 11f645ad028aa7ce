package dormouse.experiments.cli;

import dormouse.experiments.cluster.node.Address;
import dormouse.experiments.cluster.node.NodeOptions;
import dormouse.experiments.cluster.node.Secret;
import dormouse.experiments.cluster.node.Tls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how a node of a cluster meets others. */
final class ClusterOptions {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int FEWEST_SECONDS = 1;
    private static final int MOST_SECONDS = 3_600;

    @Option(
            names = "--bind",
            paramLabel = "HOST:PORT",
            description =
                    "Where to listen: an address of this machine that the others reach. Default for a coordinator:"
                            + " 127.0.0.1:25520; for a worker: where it reaches its coordinator from, any free port. Any address but"
                            + " loopback needs TLS and a secret.")
    private String bind;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "A file with what all nodes know and nobody else.")
    private Path secret;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "This node's key and certificate (PKCS #12); turns TLS on.")
    private Path keystore;

    @Option(
            names = "--tls-truststore",
            paramLabel = "FILE",
            description = "The certificates that this node trusts (PKCS #12).")
    private Path truststore;

    @Option(names = "--tls-password-file", paramLabel = "FILE", description = "A file with the password of both.")
    private Path password;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "15",
            description = "How long another node may be silent before it counts as dead. Default: ${DEFAULT-VALUE}.")
    private int patience;

    /** Returns the names of the options given that mean nothing without a cluster. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        if (bind != null) {
            given.add("--bind");
        }
        if (secret != null) {
            given.add("--secret-file");
        }
        if (keystore != null || truststore != null || password != null) {
            given.add("--tls-…");
        }
        return given;
    }

    /** Returns whether an address was chosen. */
    boolean bound() {
        return bind != null;
    }

    /** Returns how the node meets others, or refuses. */
    NodeOptions node(Subcommand command, int usualPort) {
        if (patience < FEWEST_SECONDS || patience > MOST_SECONDS) {
            throw command.refuse("--patience is " + patience + ", but must lie between " + FEWEST_SECONDS + " and "
                    + MOST_SECONDS + " seconds");
        }
        if (secret != null && Secret.readByOthers(secret)) {
            command.err()
                    .println("warning: other users of this machine can read " + secret + " (chmod 600 changes that)");
        }
        return new NodeOptions(
                Address.parse("--bind", bind == null ? LOOPBACK : bind, usualPort),
                tls(command),
                Optional.ofNullable(secret).map(Secret::read),
                Duration.ofSeconds(patience),
                command.debug());
    }

    private Optional<Tls> tls(Subcommand command) {
        if (keystore == null && truststore == null && password == null) {
            return Optional.empty();
        }
        if (keystore == null || truststore == null || password == null) {
            throw command.refuse("TLS needs all three of --tls-keystore, --tls-truststore and --tls-password-file");
        }
        return Optional.of(Tls.read(keystore, truststore, password));
    }
}
