package dormouse.render.weights;

/** Of which other runs solution sets are shown. */
public enum CloudScope {
    /**
     * Of runs with a seed that is shown. Each seed wires the input to the hidden layer in its own way, so a hidden neuron means something
     * else in every one, and only networks of the same seed can be compared weight by weight.
     */
    SAME_SEED("same seed"),
    /** Of all runs: the first components then mostly tell seeds apart. */
    ALL_SEEDS("all seeds"),
    /** Of none. */
    NONE("none");

    private final String words;

    CloudScope(String words) {
        this.words = words;
    }

    /** Returns what it is called in pictures. */
    public String words() {
        return words;
    }
}
