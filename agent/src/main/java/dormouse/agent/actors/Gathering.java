package dormouse.agent.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One thing from each agent, gathered in any order and taken in agent order. */
final class Gathering<T> {

    private final List<T> things;
    private int missing;

    Gathering(int agents) {
        things = new ArrayList<>(Collections.nCopies(agents, null));
        missing = agents;
    }

    /** Adds an agent's; returns whether all are there. */
    boolean add(int agent, T thing) {
        if (things.set(agent, thing) != null) {
            throw new IllegalStateException("agent " + agent + " came twice before all had come");
        }
        missing--;
        return missing == 0;
    }

    /** Returns all in agent order, and begins anew. */
    List<T> take() {
        List<T> taken = List.copyOf(things);
        Collections.fill(things, null);
        missing = taken.size();
        return taken;
    }
}
