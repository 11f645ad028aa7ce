package dormouse.brain.parameters;

/** The kinds of engine that can take a brain through time. */
public enum EngineKind {
    /** Steps every neuron at every step: the specification to the bit. */
    EXACT,
    /** Meant to give the same science, not the same bits: neurons near rest are left alone until a current reaches them. */
    FAST
}
