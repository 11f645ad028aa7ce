package dormouse.agent.naive;

/** What a move's reward does to the strengths by way of the traces (§7). */
public final class NaiveLearning {

    private NaiveLearning() {}

    /** Applies the reward of the move at step {@code time}; balancing is to follow. */
    public static void learn(NaiveBrain brain, long time, double reward) {
        NaiveParameters p = brain.parameters;
        if (!brain.hiddenFrozen) {
            for (NaiveSynapse synapse : brain.inputToHidden) {
                forgetOldTraces(synapse, time, p);
                change(synapse, time, p, false, 0, p.largestInputToHidden);
            }
        }
        for (NaiveSynapse synapse : brain.hiddenToOutput) {
            forgetOldTraces(synapse, time, p);
            double eligibility = eligibility(synapse, time, p);
            synapse.mean = mean(synapse.mean, eligibility, p);
            double gain = (reward * eligibility) / synapse.mean;
            change(synapse, time, p, true, gain, p.largestHiddenToOutput);
        }
    }

    private static void forgetOldTraces(NaiveSynapse synapse, long time, NaiveParameters p) {
        synapse.traces.removeIf(trace -> time - trace.stamp() >= p.traceLife);
    }

    /** e_k = m_k / (T − t_k + 600). */
    private static double eligibility(NaiveTrace trace, long time, NaiveParameters p) {
        return trace.magnitude() / (time - trace.stamp() + p.traceDelay);
    }

    /** S = Σ e_k. */
    private static double eligibility(NaiveSynapse synapse, long time, NaiveParameters p) {
        double sum = 0;
        for (NaiveTrace trace : synapse.traces) {
            sum += eligibility(trace, time, p);
        }
        return sum;
    }

    /** ā ← 0.999·ā + 0.001·S, kept away from 0. */
    private static double mean(double mean, double eligibility, NaiveParameters p) {
        double moved = (1 - p.meanRate) * mean + p.meanRate * eligibility;
        return moved >= 0 ? Math.max(moved, p.meanFloor) : Math.min(moved, -p.meanFloor);
    }

    /** s ← s·(1 + b·δ_k), one trace after the other, with δ_k = e_k or, if rewarded, e_k·(r·S/ā). */
    private static void change(
            NaiveSynapse synapse, long time, NaiveParameters p, boolean rewarded, double gain, double largest) {
        if (synapse.frozen || synapse.traces.isEmpty()) {
            return;
        }
        double b = synapse.pre.outputTarget / synapse.pre.outputSum;
        for (NaiveTrace trace : synapse.traces) {
            double change = eligibility(trace, time, p);
            if (rewarded) {
                change = change * gain;
            }
            change = Math.max(-p.largestChange, Math.min(p.largestChange, change));
            synapse.strength = synapse.strength * (1 + b * change);
        }
        synapse.strength = Math.max(p.smallestStrength, Math.min(largest, synapse.strength));
    }
}
