package dormouse.agent.protocol;

/** What an agent does during an aeon, in the terms of the foraging experiments (spec: foraging-experiments). */
public enum Activity {
    /** All four kinds of food, none of value; input to hidden synapses learn unsupervised. */
    UNSUPERVISED(true),
    /** A task with its rewards; plasticity on. */
    TRAIN(true),
    /** A task with its food; plasticity and homeostasis off. */
    TEST(false),
    /** An empty world and noise-driven replay; plasticity on. */
    SLEEP(true);

    private final boolean plastic;

    Activity(boolean plastic) {
        this.plastic = plastic;
    }

    /** Returns whether strengths, running means and homeostatic targets change during this activity. */
    public boolean plastic() {
        return plastic;
    }
}
