package dormouse.brain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Takes brains through epochs in which what is seen and what is rewarded depend on the epoch alone. */
final class Lives {

    /** From this epoch on the hidden layer is frozen, and a tenth of the inputs of each output neuron. */
    static final int FREEZE = 40;

    /** From this epoch on the brain sleeps. */
    static final int SLEEP = 60;

    private static final double[] REWARDS = {-0.0001, 1, -0.0001, -0.001, -0.0001, -0.5};

    private Lives() {}

    /** Lives the epochs from one to before another and returns all spikes as {@code epoch step layer neuron}. */
    static List<String> live(Brain brain, int from, int to) {
        List<String> spikes = new ArrayList<>();
        for (int epoch = from; epoch < to; epoch++) {
            if (epoch == 10) {
                brain.startCountingActivity();
            }
            if (epoch == FREEZE) {
                brain.rememberActivity("task-1", 30);
                brain.freezeHidden();
                brain.freezeStrongest(0.1);
            }
            if (epoch == SLEEP) {
                brain.fallAsleep(false);
            }
            liveOne(brain, epoch);
            for (int k = 0; k < brain.epochSpikes().size(); k++) {
                spikes.add(epoch + " " + brain.epochSpikes().step(k) + " "
                        + brain.epochSpikes().layer(k) + " "
                        + brain.epochSpikes().neuron(k));
            }
        }
        return spikes;
    }

    /** Lives one epoch in the order of spec §10. */
    static void liveOne(Brain brain, int epoch) {
        beforeThinking(brain, epoch);
        brain.think();
    }

    /** Makes all of an epoch but its last part. */
    static void beforeThinking(Brain brain, int epoch) {
        boolean asleep = epoch >= SLEEP;
        if (asleep) {
            brain.dream();
        }
        brain.stepOnce();
        brain.drainOutputSpikes(neuron -> {});
        brain.learn(asleep ? 0.5 : REWARDS[epoch % REWARDS.length]);
        if (!asleep) {
            UniformRandomProvider view = Streams.of(77 + epoch);
            for (int i = 0; i < brain.parameters().network().inputs(); i++) {
                if (view.nextDouble() < 0.1) {
                    brain.see(i);
                }
            }
        }
        brain.endMove();
    }

    static byte[] save(Brain brain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        brain.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** Loads a state and returns how many bytes are left over. */
    static int load(Brain brain, byte[] saved) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved));
        brain.load(in);
        return in.available();
    }
}
