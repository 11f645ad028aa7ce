package dormouse.agent.actors;

import akka.actor.typed.DispatcherSelector;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;

/** The lanes of an actor system, dispatchers of one thread each, and how many agents live on each. */
final class Lanes {

    private static final String PATH = "dormouse.agent.actors.";
    private static final int MOST = 1024;

    private final int[] agents;

    private Lanes(int lanes) {
        agents = new int[lanes];
    }

    /** Returns the settings of an actor system with a number of lanes, whatever else is on the class path. */
    static Config settings(int lanes) {
        if (lanes < 1 || lanes > MOST) {
            throw new IllegalArgumentException(
                    "the number of lanes is " + lanes + ", but must lie between 1 and " + MOST);
        }
        Config base = ConfigFactory.parseResourcesAnySyntax(Lanes.class.getClassLoader(), "dormouse-actors")
                .withFallback(ConfigFactory.defaultReference());
        Config settings = base.withValue(PATH + "lanes", ConfigValueFactory.fromAnyRef(lanes));
        for (int lane = 0; lane < lanes; lane++) {
            settings = settings.withValue(PATH + "lane-" + lane, base.getValue(PATH + "lane"));
        }
        return settings.resolve();
    }

    /** Returns the lanes of an actor system that was made with {@link #settings}. */
    static Lanes of(Config settings) {
        if (!settings.hasPath(PATH + "lanes")) {
            throw new IllegalArgumentException(
                    "the actor system has no lanes; its settings must be those of ActorLoop.settings");
        }
        return new Lanes(settings.getInt(PATH + "lanes"));
    }

    /** An agent comes to live on the lane with the fewest; returns which. */
    int enter() {
        int least = 0;
        for (int lane = 1; lane < agents.length; lane++) {
            if (agents[lane] < agents[least]) {
                least = lane;
            }
        }
        agents[least]++;
        return least;
    }

    /** An agent's life on a lane has ended. */
    void leave(int lane) {
        agents[lane]--;
    }

    /** Returns what puts an actor on a lane. */
    static DispatcherSelector selector(int lane) {
        return DispatcherSelector.fromConfig(PATH + "lane-" + lane);
    }
}
