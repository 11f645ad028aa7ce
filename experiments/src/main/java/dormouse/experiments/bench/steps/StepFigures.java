package dormouse.experiments.bench.steps;

/**
 * What a step costs under some conditions. Medians over the rounds of all JVMs.
 *
 * @param engine the engine
 * @param scene what the agent was at
 * @param hidden hidden neurons
 * @param agents agents at once, a thread each
 * @param microsPerStep time that passed for a step of one agent, microseconds
 * @param fastest of all rounds, microseconds
 * @param slowest of all rounds, microseconds
 * @param cpuMicrosPerStep time that processors spent on it, microseconds
 * @param stepsPerSecond of all agents together
 * @param simulatedSecondsPerSecond of all agents together
 * @param bytesPerStep allocated
 * @param rounds in all JVMs
 * @param stepsARound of one agent
 */
public record StepFigures(
        String engine,
        String scene,
        int hidden,
        int agents,
        double microsPerStep,
        double fastest,
        double slowest,
        double cpuMicrosPerStep,
        double stepsPerSecond,
        double simulatedSecondsPerSecond,
        double bytesPerStep,
        int rounds,
        long stepsARound) {

    /** Returns whether another differs in the number of agents alone. */
    boolean sameButForAgents(StepFigures other) {
        return engine.equals(other.engine) && scene.equals(other.scene) && hidden == other.hidden;
    }
}
