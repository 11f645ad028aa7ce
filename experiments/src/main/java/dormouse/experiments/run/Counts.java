package dormouse.experiments.run;

import dormouse.agent.life.EpochReport;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;

/** What one agent did during a span of aeons of one task. */
final class Counts {

    private long hiddenSpikes;
    private long outputSpikes;
    private long bites;
    private long rewarded;
    private long punished;

    void add(EpochReport report) {
        hiddenSpikes += report.spikes().count(1);
        outputSpikes += report.spikes().count(2);
        if (report.taste().ate()) {
            bites++;
        }
        int value = report.taste().value();
        if (value > 0) {
            rewarded++;
        } else if (value < 0) {
            punished++;
        }
    }

    void clear() {
        hiddenSpikes = 0;
        outputSpikes = 0;
        bites = 0;
        rewarded = 0;
        punished = 0;
    }

    long hiddenSpikes() {
        return hiddenSpikes;
    }

    long outputSpikes() {
        return outputSpikes;
    }

    /** Particles eaten, of any value. */
    long bites() {
        return bites;
    }

    long rewarded() {
        return rewarded;
    }

    long punished() {
        return punished;
    }

    long valuedBites() {
        return rewarded + punished;
    }

    OptionalDouble performance() {
        return valuedBites() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) rewarded / valuedBites());
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(hiddenSpikes);
        out.writeLong(outputSpikes);
        out.writeLong(bites);
        out.writeLong(rewarded);
        out.writeLong(punished);
    }

    void load(DataInput in) throws IOException {
        hiddenSpikes = in.readLong();
        outputSpikes = in.readLong();
        bites = in.readLong();
        rewarded = in.readLong();
        punished = in.readLong();
    }
}
