/**
 * The whole foraging model once more, written straight from its equations with one object for each neuron, synapse and
 * trace: slow, plain, there only for the engine to be compared with. It shares no code with the engine and depends on
 * the JDK and Commons RNG alone.
 */
package dormouse.agent.naive;
