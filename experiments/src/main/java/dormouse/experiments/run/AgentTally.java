package dormouse.experiments.run;

import dormouse.agent.life.EpochReport;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;

/** One agent on one task of a stage: its window, the whole stage, and its latest bites. */
final class AgentTally {

    private static final double RATE = 1e-4;
    private static final double CHANCE = 0.5;
    private static final int LAST = 100;

    private final Counts window = new Counts();
    private final Counts stage = new Counts();
    private double exponential = CHANCE;
    /** The latest bites, a bit each: 1 rewarded; bite number n stands at n modulo 100. */
    private final boolean[] last = new boolean[LAST];

    Counts window() {
        return window;
    }

    Counts stage() {
        return stage;
    }

    void add(EpochReport report) {
        int value = report.taste().value();
        if (value != 0) {
            boolean rewarded = value > 0;
            exponential += RATE * ((rewarded ? 1 : 0) - exponential);
            last[(int) (stage.valuedBites() % LAST)] = rewarded;
        }
        window.add(report);
        stage.add(report);
    }

    /** The exponential mean over the bites of the stage, from chance; empty without bites. */
    OptionalDouble exponentialPerformance() {
        return stage.valuedBites() == 0 ? OptionalDouble.empty() : OptionalDouble.of(exponential);
    }

    /** The share of rewarded ones among the last 100 bites of the stage, or as many as there are; empty without bites. */
    OptionalDouble lastPerformance() {
        int bites = (int) Math.min(stage.valuedBites(), LAST);
        if (bites == 0) {
            return OptionalDouble.empty();
        }
        int rewarded = 0;
        for (int i = 0; i < bites; i++) {
            rewarded += last[i] ? 1 : 0;
        }
        return OptionalDouble.of((double) rewarded / bites);
    }

    void save(DataOutput out) throws IOException {
        window.save(out);
        stage.save(out);
        out.writeDouble(exponential);
        for (boolean rewarded : last) {
            out.writeBoolean(rewarded);
        }
    }

    void load(DataInput in) throws IOException {
        window.load(in);
        stage.load(in);
        exponential = in.readDouble();
        for (int i = 0; i < LAST; i++) {
            last[i] = in.readBoolean();
        }
    }
}
