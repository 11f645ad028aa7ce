package dormouse.experiments.bench.growth;

import dormouse.agent.Life;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.world.Taste;
import dormouse.world.View;
import java.util.ArrayList;
import java.util.List;

/** An agent that goes where it likes; others are shown what it saw, and given what it tasted. */
final class Guide {

    /**
     * What an epoch brought.
     *
     * @param taste of its move
     * @param view after the move
     */
    record Experience(Taste taste, View view) {}

    private final Life life;
    private final int epochs;
    private final List<Experience> latest = new ArrayList<>();
    private int excerpts;

    /**
     * Creates a guide.
     *
     * @param life what it lives
     * @param epochs epochs of an excerpt
     */
    Guide(Life life, int epochs) {
        this.life = life;
        this.epochs = epochs;
    }

    /**
     * Returns an excerpt of its life, which is lived now if it is the next.
     *
     * @param number from 0: that of the latest one, or the next
     * @throws IllegalArgumentException if it is another, which nobody remembers or which is still far away
     */
    List<Experience> excerpt(int number) {
        if (number == excerpts) {
            liveOn();
        }
        if (number != excerpts - 1) {
            throw new IllegalArgumentException(
                    "excerpt " + number + " was asked for, but the latest is " + (excerpts - 1));
        }
        return latest;
    }

    private void liveOn() {
        latest.clear();
        excerpts++;
        LifeObserver observer = new LifeObserver() {
            @Override
            public void epochEnds(EpochReport report) {
                latest.add(new Experience(report.taste(), report.view()));
            }
        };
        for (int epoch = 0; epoch < epochs; epoch++) {
            life.liveOneEpoch(observer);
        }
    }
}
