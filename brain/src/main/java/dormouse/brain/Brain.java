package dormouse.brain;

import dormouse.brain.engine.Engine;
import dormouse.brain.engine.Engines;
import dormouse.brain.engine.SpikeHandler;
import dormouse.brain.helper.Help;
import dormouse.brain.helper.Helper;
import dormouse.brain.helper.Helpers;
import dormouse.brain.network.SpikeTrain;
import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.HomeostasisParameters;
import dormouse.brain.parameters.NetworkParameters;
import dormouse.brain.parameters.StdpParameters;
import dormouse.brain.plasticity.Homeostasis;
import dormouse.brain.plasticity.RewardedStdp;
import dormouse.brain.plasticity.UnsupervisedStdp;
import dormouse.brain.sleep.ReplayDrive;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The forager's brain of Golden et al. (2022): 49 input, 784 hidden and 8 output neurons, unsupervised STDP from input to hidden,
 * rewarded STDP from hidden to output, balancing and homeostasis (spec §4 to §9).
 *
 * <p>An epoch at step T is lived by calling, in this order (spec §10): {@link #dream} asleep; {@link #stepOnce}; {@link #learn} with the
 * reward of the move; {@link #see} awake; {@link #endMove}; {@link #think}. With {@link #helpedBy help} another thread learns and takes the output layer through its steps from {@link #learn} to the end
 * of {@link #think}, beside the hidden layer.
 */
public final class Brain {

    private final BrainParameters parameters;
    private final Network network;
    private final Engine engine;
    private final UnsupervisedStdp inputToHiddenRule;
    private final RewardedStdp hiddenToOutputRule;
    private final Homeostasis hiddenHomeostasis;
    private final Homeostasis outputHomeostasis;
    private final ReplayDrive replay;
    private int[] outputSpikes = new int[64];
    private int outputSpikeCount;

    private final Help help = new Help();
    private final Runnable learningBeside = this::learnHiddenToOutput;
    private long lastMove;
    private double lastReward;

    /** Creates a brain as it is at the start of a run. */
    public Brain(BrainParameters parameters, BrainStreams streams) {
        this.parameters = parameters;
        StdpParameters stdp = parameters.stdp();
        HomeostasisParameters homeostasis = parameters.homeostasis();
        int hidden = parameters.network().hiddenKept();
        network = new Network(parameters, streams, this::spiked);
        engine = Engines.create(parameters);
        inputToHiddenRule = new UnsupervisedStdp(stdp, network.inputToHidden, stdp.maxInputToHidden());
        hiddenToOutputRule = switch (parameters.engine()) {
            case EXACT -> RewardedStdp.exact(stdp, network.hiddenToOutput, stdp.maxHiddenToOutput());
            case FAST -> RewardedStdp.fast(stdp, network.hiddenToOutput, stdp.maxHiddenToOutput());
        };
        double up = 1 + homeostasis.adjustment();
        double down = 1 - homeostasis.adjustment();
        hiddenHomeostasis = new Homeostasis(hidden, homeostasis.rate(), homeostasis.hiddenTarget(), down, up);
        outputHomeostasis =
                new Homeostasis(NetworkParameters.OUTPUTS, homeostasis.rate(), homeostasis.outputTarget(), up, down);
        replay = new ReplayDrive(parameters.sleep(), hidden, streams.sleep());
    }

    private void spiked(int layer, int index) {
        if (layer == SpikeHandler.HIDDEN) {
            hiddenHomeostasis.count(index);
            replay.count(index);
        } else if (layer == SpikeHandler.OUTPUT) {
            outputHomeostasis.count(index);
            if (outputSpikeCount == outputSpikes.length) {
                outputSpikes = Arrays.copyOf(outputSpikes, 2 * outputSpikeCount);
            }
            outputSpikes[outputSpikeCount++] = index;
        }
    }

    /** Returns the parameters. */
    public BrainParameters parameters() {
        return parameters;
    }

    /** Says where to find threads that may help from the next epoch on; the results are the same without. */
    public void helpedBy(Helpers helpers) {
        help.from(helpers);
    }

    /** Turns all plasticity, balancing and homeostasis on or off (spec §7, §8). */
    public void setPlastic(boolean plastic) {
        network.plastic = plastic;
    }

    /** Freezes the hidden layer for good: strengths of its inputs, their balancing and their targets (spec §7). */
    public void freezeHidden() {
        network.hiddenFrozen = true;
        network.inputToHiddenTraces.clear();
    }

    /** Freezes, for good, the strongest share of each output neuron's excitatory inputs (spec: foraging-experiments). */
    public void freezeStrongest(double share) {
        network.hiddenToOutput.freezeStrongest(share);
    }

    /** Falls asleep: sets the drive of sleep from what was remembered of training (spec §9). */
    public void fallAsleep(boolean uniform) {
        replay.fallAsleep(uniform);
    }

    /** Begins to count what the hidden neurons do, for {@link #rememberActivity}. */
    public void startCountingActivity() {
        replay.startCounting();
    }

    /** Keeps the hidden neurons' activity over the last {@code epochs} epochs as that of training {@code task} (spec §9). */
    public void rememberActivity(String task, int epochs) {
        replay.remember(task, epochs);
    }

    /** (b) Adds one epoch's noise of sleep to the hidden layer. */
    public void dream() {
        replay.drive(engine.currents(SpikeHandler.HIDDEN));
    }

    /** (c) Makes the step at an epoch's boundary. The epoch's {@link #epochSpikes} begin with it. */
    public void stepOnce() {
        network.epochSpikes.clear();
        network.epochStart = engine.now();
        engine.run(1, network);
    }

    /** Hands each output spike since the last call, in the order of firing, to the consumer: 0 to 7. */
    public void drainOutputSpikes(IntConsumer consumer) {
        for (int k = 0; k < outputSpikeCount; k++) {
            consumer.accept(outputSpikes[k]);
        }
        outputSpikeCount = 0;
    }

    /** (d) Applies the reward of the move to the traces, then balances (spec §7). Without plasticity nothing changes. */
    public void learn(double reward) {
        long move = engine.now() - 1;
        network.forget(move);
        if (!network.plastic) {
            return;
        }
        lastMove = move;
        lastReward = reward;
        Helper helper = help.get();
        if (helper != null) {
            helper.begin(learningBeside);
        } else {
            learnHiddenToOutput();
        }
        if (!network.hiddenFrozen) {
            inputToHiddenRule.apply(network.inputToHidden, network.inputToHiddenTraces, move, reward);
            network.inputToHidden.balanceInputs(parameters.stdp().minStrength());
        }
    }

    /** Nothing of this is needed until a hidden neuron's spike is delivered, and nothing else touches it. */
    private void learnHiddenToOutput() {
        hiddenToOutputRule.apply(network.hiddenToOutput, network.hiddenToOutputTraces, lastMove, lastReward);
        network.hiddenToOutput.balanceInputs(parameters.stdp().minStrength());
    }

    /** (e) Adds the stimulus to the current of an input neuron whose cell holds food: 0 to inputs − 1. */
    public void see(int inputNeuron) {
        engine.currents(SpikeHandler.INPUT)
                .add(inputNeuron, parameters.synapse().stimulus());
    }

    /** (f) Moves homeostasis by one epoch (spec §8). */
    public void endMove() {
        if (!network.plastic) {
            hiddenHomeostasis.skip();
            outputHomeostasis.skip();
            return;
        }
        if (network.hiddenFrozen) {
            hiddenHomeostasis.observe();
        } else {
            hiddenHomeostasis.move(network.inputToHidden.inputTargets());
        }
        outputHomeostasis.move(network.resistances);
    }

    /** (c) Makes all other steps of the epoch. */
    public void think() {
        try {
            if (parameters.stepsPerEpoch() > 1) {
                engine.run(parameters.stepsPerEpoch() - 1, network, help);
            }
        } finally {
            help.end(); // a brain that fails must not keep its helper from others
        }
    }

    /** Returns the spikes of the current epoch, from its boundary step on; live. */
    public SpikeTrain epochSpikes() {
        return network.epochSpikes;
    }

    /** Returns a copy of the brain's variables, for analysis and comparison. */
    public BrainSnapshot snapshot() {
        help.await();
        return BrainSnapshot.of(
                network, engine, hiddenToOutputRule.means(), hiddenHomeostasis.rho(), outputHomeostasis.rho());
    }

    /** Writes the complete state: with the parameters and streams of the same kinds the brain goes on from it bit for bit. */
    public void save(DataOutput out) throws IOException {
        help.await();
        Binary.seal(out, this::saveParts);
    }

    private void saveParts(DataOutput out) throws IOException {
        network.save(out);
        engine.save(out);
        inputToHiddenRule.save(out);
        hiddenToOutputRule.save(out);
        hiddenHomeostasis.save(out);
        outputHomeostasis.save(out);
        replay.save(out);
        Binary.write(out, Arrays.copyOf(outputSpikes, outputSpikeCount));
    }

    /**
     * Restores a state written by {@link #save}.
     *
     * @throws IOException if it is cut short, damaged, or of another network
     */
    public void load(DataInput sealed) throws IOException {
        DataInput in = Binary.unseal(sealed);
        network.load(in);
        engine.load(in);
        inputToHiddenRule.load(in);
        hiddenToOutputRule.load(in);
        hiddenHomeostasis.load(in);
        outputHomeostasis.load(in);
        replay.load(in);
        outputSpikeCount = in.readInt();
        outputSpikes = new int[Math.max(64, outputSpikeCount)];
        for (int k = 0; k < outputSpikeCount; k++) {
            outputSpikes[k] = in.readInt();
        }
    }
}
