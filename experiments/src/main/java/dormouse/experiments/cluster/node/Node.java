package dormouse.experiments.cluster.node;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Join;
import akka.cluster.typed.JoinSeedNodes;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.net.BindException;
import java.util.List;

/** Opens actor systems that form a cluster. */
public final class Node {

    /** What actors that read and write files run on. */
    public static final String FOR_FILES = "dormouse.cluster.files-dispatcher";

    private static final String SYSTEM = "dormouse";

    private Node() {}

    /**
     * Opens the node that a cluster begins with.
     *
     * @throws dormouse.experiments.run.UserErrorException if it cannot listen where it is told to
     */
    public static <T> ActorSystem<T> first(Behavior<T> guardian, NodeOptions options) {
        ActorSystem<T> system = open(guardian, options);
        Cluster cluster = Cluster.get(system);
        cluster.manager().tell(Join.create(cluster.selfMember().address()));
        return system;
    }

    /**
     * Opens a node that joins the cluster of another. If it cannot, its actor system ends.
     *
     * @param coordinator where the first node of the cluster listens
     * @throws dormouse.experiments.run.UserErrorException if it cannot listen where it is told to
     */
    public static <T> ActorSystem<T> joining(Behavior<T> guardian, NodeOptions options, Address coordinator) {
        ActorSystem<T> system = open(guardian, options);
        Cluster.get(system).manager().tell(new JoinSeedNodes(List.of(address(coordinator))));
        return system;
    }

    /** Returns how a node's address is written in the cluster. */
    public static akka.actor.Address address(Address of) {
        return new akka.actor.Address("akka", SYSTEM, of.host(), of.port());
    }

    /** Returns where a node listens, once it does. */
    public static String listensAt(ActorSystem<?> system) {
        return Cluster.get(system).selfMember().address().hostPort().replaceFirst("^.*@", "");
    }

    private static <T> ActorSystem<T> open(Behavior<T> guardian, NodeOptions options) {
        options.bind().checkFree();
        try {
            return ActorSystem.create(guardian, SYSTEM, settings(options));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException bind) {
                    throw options.bind().taken(bind);
                }
            }
            throw e;
        } catch (Exception e) {
            // Scala throws checked exceptions undeclared
            throw options.bind().taken(e instanceof IOException io ? io : new IOException(e.getMessage(), e));
        }
    }

    private static Config settings(NodeOptions options) {
        Config settings = ConfigFactory.parseResourcesAnySyntax(Node.class.getClassLoader(), "dormouse-cluster");
        settings = with(
                settings,
                "akka.remote.artery.canonical.hostname",
                options.bind().host());
        settings = with(
                settings, "akka.remote.artery.canonical.port", options.bind().port());
        String patience = options.patience().toMillis() + " ms";
        settings = with(settings, "akka.cluster.failure-detector.acceptable-heartbeat-pause", patience);
        if (options.tls().isPresent()) {
            settings = with(settings, "akka.remote.artery.transport", "tls-tcp")
                    .withValue(
                            "akka.remote.artery.ssl.config-ssl-engine",
                            options.tls().get().settings().root());
        }
        if (options.debug()) {
            settings = with(settings, "akka.loglevel", "WARNING");
        }
        return settings.withFallback(ConfigFactory.defaultReference(Node.class.getClassLoader()))
                .resolve();
    }

    private static Config with(Config settings, String path, Object value) {
        return settings.withValue(path, ConfigValueFactory.fromAnyRef(value));
    }
}
