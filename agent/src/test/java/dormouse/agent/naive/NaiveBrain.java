package dormouse.agent.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;

/** The network (§4) and its step (§5, §7). */
public class NaiveBrain {

    public final NaiveParameters parameters;
    public final List<NaiveNeuron> input = new ArrayList<>();
    public final List<NaiveNeuron> hidden = new ArrayList<>();
    public final List<NaiveNeuron> output = new ArrayList<>();

    /** I→H, by hidden and then by input neuron. */
    public final List<NaiveSynapse> inputToHidden = new ArrayList<>();

    /** H→O, by hidden and then by output neuron. */
    public final List<NaiveSynapse> hiddenToOutput = new ArrayList<>();

    /** The inhibitory H→O, by hidden and then by output neuron. */
    public final List<NaiveSynapse> inhibition = new ArrayList<>();

    public boolean hiddenFrozen;

    private final UniformRandomProvider synapticNoise;

    /**
     * Builds the network of §4.
     *
     * @param pre the input neuron of each I→H connection, which are ordered by hidden and then by input neuron
     * @param post the hidden neuron of each I→H connection
     * @param strength the initial strength of each I→H connection
     */
    public NaiveBrain(
            NaiveParameters parameters,
            int inputs,
            int hiddens,
            int[] pre,
            int[] post,
            double[] strength,
            double initialHiddenToOutput,
            UniformRandomProvider synapticNoise) {
        this.parameters = parameters;
        this.synapticNoise = synapticNoise;
        addNeurons(input, NaiveNeuron.INPUT, inputs);
        addNeurons(hidden, NaiveNeuron.HIDDEN, hiddens);
        addNeurons(output, NaiveNeuron.OUTPUT, parameters.outputs);
        for (int i = 0; i < pre.length; i++) {
            connect(input.get(pre[i]), hidden.get(post[i]), strength[i], inputToHidden);
        }
        for (NaiveNeuron h : hidden) {
            for (NaiveNeuron o : output) {
                connect(h, o, initialHiddenToOutput, hiddenToOutput);
                NaiveSynapse inhibitory = new NaiveSynapse(h, o, -initialHiddenToOutput);
                inhibition.add(inhibitory);
                h.inhibitoryOutputs.add(inhibitory);
            }
        }
        for (NaiveNeuron neuron : neurons()) {
            neuron.inputTarget = NaiveBalancing.sum(neuron.inputs);
            neuron.outputTarget = NaiveBalancing.sum(neuron.outputs);
            neuron.outputSum = neuron.outputTarget;
        }
    }

    private void addNeurons(List<NaiveNeuron> neurons, int layer, int size) {
        for (int i = 0; i < size; i++) {
            neurons.add(new NaiveNeuron(layer, i, parameters));
        }
    }

    private static void connect(NaiveNeuron pre, NaiveNeuron post, double strength, List<NaiveSynapse> projection) {
        NaiveSynapse synapse = new NaiveSynapse(pre, post, strength);
        projection.add(synapse);
        pre.outputs.add(synapse);
        post.inputs.add(synapse);
    }

    /** All neurons: I, then H, then O. */
    public final List<NaiveNeuron> neurons() {
        List<NaiveNeuron> all = new ArrayList<>(input);
        all.addAll(hidden);
        all.addAll(output);
        return all;
    }

    /** One step of all neurons, then every spike in order (§5, §7); returns the neurons that fired, in that order. */
    public List<NaiveNeuron> step(long time, boolean plastic) {
        List<NaiveNeuron> fired = new ArrayList<>();
        update(input, fired);
        update(hidden, fired);
        update(output, fired);
        for (NaiveNeuron neuron : fired) {
            neuron.spikesSinceHomeostasis++;
            deliver(neuron.outputs);
            deliver(neuron.inhibitoryOutputs);
            if (plastic) {
                depressOutputs(neuron, time);
                potentiateInputs(neuron, time);
            }
            neuron.log(time);
        }
        return fired;
    }

    private static void update(List<NaiveNeuron> layer, List<NaiveNeuron> fired) {
        for (NaiveNeuron neuron : layer) {
            if (neuron.update()) {
                fired.add(neuron);
            }
        }
    }

    /** x ← x + s / R · (1 − 0.12 + 0.24·U) for each target (§5). */
    private void deliver(List<NaiveSynapse> outputs) {
        double low = 1 - parameters.synapticNoise;
        double span = 2 * parameters.synapticNoise;
        for (NaiveSynapse synapse : outputs) {
            NaiveNeuron post = synapse.post;
            post.x += (synapse.strength / post.resistance) * (low + span * synapticNoise.nextDouble());
        }
    }

    /** −A·exp(−(t − t_post)/40) for each logged postsynaptic spike (§7). */
    private void depressOutputs(NaiveNeuron neuron, long time) {
        for (NaiveSynapse synapse : neuron.outputs) {
            addTraces(synapse, synapse.post.spikeLog, time, -1);
        }
    }

    /** +A·exp(−(t − t_pre)/40) for each logged presynaptic spike (§7). */
    private void potentiateInputs(NaiveNeuron neuron, long time) {
        for (NaiveSynapse synapse : neuron.inputs) {
            addTraces(synapse, synapse.pre.spikeLog, time, 1);
        }
    }

    private void addTraces(NaiveSynapse synapse, List<Long> log, long time, int sign) {
        if (hiddenFrozen && synapse.post.layer == NaiveNeuron.HIDDEN) {
            return;
        }
        for (long logged : log) {
            long distance = time - logged;
            if (distance < parameters.spikeLogLife) {
                double decay = StrictMath.exp(-(double) distance / parameters.traceTimeConstant);
                synapse.traces.add(new NaiveTrace(sign * (parameters.traceAmplitude * decay), time));
            }
        }
    }

    /** I→H, the balancing of H and the input targets of H stay as they are from now on (§7). */
    public void freezeHidden() {
        hiddenFrozen = true;
        for (NaiveSynapse synapse : inputToHidden) {
            synapse.traces.clear();
        }
    }

    /** Keeps the given share of the excitatory inputs of each output neuron, the strongest, as they are. */
    public void freezeStrongest(double fraction) {
        long count = Math.round(fraction * hidden.size());
        for (NaiveNeuron o : output) {
            o.inputs.stream()
                    .sorted(Comparator.comparingDouble((NaiveSynapse s) -> s.strength)
                            .reversed()
                            .thenComparingInt(s -> s.pre.index))
                    .limit(count)
                    .forEach(s -> s.frozen = true);
        }
    }

    /** The strengths of I→H, by hidden and then by input neuron. */
    public double[] inputToHiddenStrengths() {
        return inputToHidden.stream().mapToDouble(s -> s.strength).toArray();
    }

    /** The excitatory strengths of H→O as [hidden][output]. */
    public double[][] hiddenToOutputStrengths() {
        return byHiddenNeuron(hiddenToOutput, s -> s.strength);
    }

    /** The inhibitory strengths of H→O as [hidden][output]. */
    public double[][] inhibitoryStrengths() {
        return byHiddenNeuron(inhibition, s -> s.strength);
    }

    /** ā of the excitatory H→O as [hidden][output]. */
    public double[][] means() {
        return byHiddenNeuron(hiddenToOutput, s -> s.mean);
    }

    private double[][] byHiddenNeuron(List<NaiveSynapse> projection, ToDoubleFunction<NaiveSynapse> value) {
        double[][] values = new double[hidden.size()][output.size()];
        for (NaiveSynapse synapse : projection) {
            values[synapse.pre.index][synapse.post.index] = value.applyAsDouble(synapse);
        }
        return values;
    }

    /** R of the output neurons. */
    public double[] resistances() {
        return output.stream().mapToDouble(n -> n.resistance).toArray();
    }

    /** The input targets of the hidden neurons. */
    public double[] hiddenInputTargets() {
        return hidden.stream().mapToDouble(n -> n.inputTarget).toArray();
    }

    /** ρ of the hidden neurons, then of the output neurons. */
    public double[] rhos() {
        return neurons().stream()
                .filter(n -> n.layer != NaiveNeuron.INPUT)
                .mapToDouble(n -> n.rho)
                .toArray();
    }

    /** v of all neurons: I, then H, then O. */
    public double[] vs() {
        return neurons().stream().mapToDouble(n -> n.v).toArray();
    }

    /** u of all neurons: I, then H, then O. */
    public double[] us() {
        return neurons().stream().mapToDouble(n -> n.u).toArray();
    }

    /** x of all neurons: I, then H, then O. */
    public double[] xs() {
        return neurons().stream().mapToDouble(n -> n.x).toArray();
    }
}
