package dormouse.agent;

import dormouse.agent.protocol.Phase;
import dormouse.agent.protocol.Proficiency;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.world.Taste;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Where in its protocol a life is: which stage, which phase of it, and until when. Stages begin and end at aeon boundaries only. */
public final class Schedule {

    private final Protocol protocol;
    private final int epochsPerAeon;
    private int stageIndex;
    private long aeonOfStage;
    private int epochOfAeon;
    private long epochs;
    private boolean[] lastBites = new boolean[0];
    private long bitesOfStage;
    private int rewardedOfLast;

    /** Creates a schedule at the protocol's beginning. */
    public Schedule(Protocol protocol, int epochsPerAeon) {
        this.protocol = protocol;
        this.epochsPerAeon = epochsPerAeon;
        beginStage();
    }

    private void beginStage() {
        aeonOfStage = 0;
        bitesOfStage = 0;
        rewardedOfLast = 0;
        lastBites = new boolean
                [finished() ? 0 : stage().until().map(Proficiency::bites).orElse(0)];
    }

    /** Returns whether every stage has been lived. */
    public boolean finished() {
        return stageIndex == protocol.stages().size();
    }

    /** Returns the present stage. */
    public Stage stage() {
        return protocol.stages().get(stageIndex);
    }

    /** Returns the number of the present stage, from 0. */
    public int stageIndex() {
        return stageIndex;
    }

    /** Returns the number of the present aeon in its stage, from 0. */
    public long aeonOfStage() {
        return aeonOfStage;
    }

    /** Returns the conditions of the present aeon. */
    public Phase phase() {
        return stage().course().phase(aeonOfStage);
    }

    /** Returns the epochs lived since the run began. */
    public long epochs() {
        return epochs;
    }

    /** Returns the aeons lived to their end since the run began. */
    public long aeons() {
        return epochs / epochsPerAeon;
    }

    /** Returns how many epochs an aeon has. */
    public int epochsPerAeon() {
        return epochsPerAeon;
    }

    /** Returns whether the next epoch is the first of an aeon. */
    public boolean aeonBegins() {
        return epochOfAeon == 0;
    }

    /** Returns whether the next epoch is the first of a stage. */
    public boolean stageBegins() {
        return aeonBegins() && aeonOfStage == 0;
    }

    /** Returns whether with the next epoch a stage begins or the conditions within it change. */
    public boolean phaseBegins() {
        return stageBegins()
                || (aeonBegins() && !phase().equals(stage().course().phase(aeonOfStage - 1)));
    }

    /** A move of the present epoch was made; bites count towards a stage that ends with proficiency. */
    public void tasted(Taste taste) {
        if (lastBites.length > 0 && taste.bite()) {
            int at = (int) (bitesOfStage++ % lastBites.length);
            boolean rewarded = taste.value() > 0;
            rewardedOfLast += (rewarded ? 1 : 0) - (lastBites[at] ? 1 : 0);
            lastBites[at] = rewarded;
        }
    }

    /** Returns whether the present epoch is the last of its aeon. */
    public boolean aeonEnds() {
        return epochOfAeon == epochsPerAeon - 1;
    }

    /** Returns whether the present epoch is the last of its stage. */
    public boolean stageEnds() {
        return aeonEnds() && (aeonOfStage + 1 >= stage().aeons() || proficient());
    }

    private boolean proficient() {
        return stage().until()
                .filter(until -> bitesOfStage >= until.bites() && rewardedOfLast >= until.performance() * until.bites())
                .isPresent();
    }

    /** The present epoch has been lived. */
    public void advance() {
        boolean aeonEnds = aeonEnds();
        boolean stageEnds = stageEnds();
        epochs++;
        epochOfAeon = aeonEnds ? 0 : epochOfAeon + 1;
        if (stageEnds) {
            stageIndex++;
            beginStage();
        } else if (aeonEnds) {
            aeonOfStage++;
        }
    }

    /** Writes the complete state. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(stageIndex);
        out.writeLong(aeonOfStage);
        out.writeInt(epochOfAeon);
        out.writeLong(epochs);
        out.writeLong(bitesOfStage);
        out.writeInt(rewardedOfLast);
        out.writeInt(lastBites.length);
        for (boolean rewarded : lastBites) {
            out.writeBoolean(rewarded);
        }
    }

    /** Restores a state written by {@link #save}. */
    public void load(DataInput in) throws IOException {
        stageIndex = in.readInt();
        if (stageIndex < 0 || stageIndex > protocol.stages().size()) {
            throw new IOException("the saved state is in stage " + stageIndex + ", which this protocol does not have");
        }
        beginStage();
        aeonOfStage = in.readLong();
        epochOfAeon = in.readInt();
        epochs = in.readLong();
        bitesOfStage = in.readLong();
        rewardedOfLast = in.readInt();
        boolean[] saved = new boolean[Math.min(in.readInt(), 10_000)];
        for (int k = 0; k < saved.length; k++) {
            saved[k] = in.readBoolean();
        }
        if (saved.length == lastBites.length) {
            lastBites = saved;
        } else if (bitesOfStage > 0) {
            throw new IOException("the saved state counts other bites than this protocol");
        }
    }
}
