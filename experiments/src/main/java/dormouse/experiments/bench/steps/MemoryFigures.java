package dormouse.experiments.bench.steps;

/**
 * The memory that an agent takes: what the heap holds more with it, its world included, after it has lived for a while.
 *
 * @param engine the engine
 * @param hidden hidden neurons
 * @param bytes a mean agent's
 * @param agents how many there were
 */
public record MemoryFigures(String engine, int hidden, long bytes, int agents) {}
