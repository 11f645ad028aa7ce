package dormouse.experiments.bench.growth;

import dormouse.agent.Life;
import dormouse.agent.Mind;
import dormouse.agent.life.LifeObserver;
import dormouse.experiments.bench.Contender.Pass;
import dormouse.experiments.bench.Timing;
import java.util.List;

/** A mind whose own choices lead nowhere: it is given what a guide tasted, and shown what the guide saw. */
final class Follower implements Pass {

    private static final LifeObserver NOBODY = new LifeObserver() {};

    private final Guide guide;
    private final Mind mind;
    private final int stepsPerEpoch;
    private int excerpts;

    /**
     * Creates the follower of a guide.
     *
     * @param life whose first mind it is; of its own world it sees the first epoch, with which the first stage's conditions begin
     */
    Follower(Guide guide, Life life) {
        this.guide = guide;
        life.liveOneEpoch(NOBODY);
        mind = life.mind(0);
        stepsPerEpoch = mind.brain().parameters().stepsPerEpoch();
    }

    /** Follows the guide through its next excerpt. */
    @Override
    public Timing run() {
        List<Guide.Experience> excerpt = guide.excerpt(excerpts++);
        long start = System.nanoTime();
        for (Guide.Experience epoch : excerpt) {
            mind.choose();
            mind.learn(epoch.taste());
            mind.see(epoch.view());
            mind.think();
        }
        double seconds = 1e-9 * (System.nanoTime() - start);
        return new Timing(seconds, (long) excerpt.size() * stepsPerEpoch, -1);
    }
}
