package dormouse.experiments.bench.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dormouse.experiments.text.Numbers;
import dormouse.experiments.text.Table;
import java.util.List;
import java.util.Optional;

/**
 * What a bench of steps found.
 *
 * @param environment where and when
 * @param effort how thoroughly
 * @param steps what a step costs, under each of the conditions
 * @param memory what memory agents take
 */
public record StepReport(
        Environment environment, StepBench.Effort effort, List<StepFigures> steps, List<MemoryFigures> memory) {

    private static final String[] COLUMNS = {
        "engine",
        "scene",
        ">hidden",
        ">agents",
        ">µs a step",
        ">fastest to slowest",
        ">µs of CPU",
        ">steps a second",
        ">simulated s a second",
        ">bytes a step",
        ">throughput of 1"
    };

    public StepReport {
        steps = List.copyOf(steps);
        memory = List.copyOf(memory);
    }

    private Table table() {
        Table table = Table.of(COLUMNS);
        for (StepFigures one : steps) {
            table.add(
                    one.engine(),
                    one.scene(),
                    Numbers.grouped(one.hidden()),
                    Integer.toString(one.agents()),
                    Numbers.fixed(one.microsPerStep(), 3),
                    Numbers.fixed(one.fastest(), 3) + " to " + Numbers.fixed(one.slowest(), 3),
                    Numbers.fixed(one.cpuMicrosPerStep(), 3),
                    Numbers.grouped(Math.round(one.stepsPerSecond())),
                    Numbers.rounded(one.simulatedSecondsPerSecond()),
                    Numbers.fixed(one.bytesPerStep(), 3),
                    gain(one));
        }
        return table;
    }

    /** Returns how many times the throughput of one agent several have; blank where there is nothing to compare with. */
    private String gain(StepFigures several) {
        Optional<StepFigures> one = steps.stream()
                .filter(other -> other.agents() == 1 && several.agents() > 1 && several.sameButForAgents(other))
                .findFirst();
        return one.map(alone -> "× " + Numbers.fixed(several.stepsPerSecond() / alone.stepsPerSecond(), 2))
                .orElse("");
    }

    private String how() {
        String where = effort.forks() == 0
                ? "in the bench's own JVM"
                : "in " + effort.forks() + (effort.forks() == 1 ? " JVM" : " JVMs, one after the other");
        return "Medians of " + effort.rounds() + " rounds after " + effort.warmUps() + " to warm up, " + where
                + ". µs a step: of one agent; steps and simulated seconds: of all agents together; CPU: of the whole"
                + " JVM.";
    }

    private String memoryLine() {
        List<String> each = memory.stream()
                .map(one -> StepBench.megabytes(one.bytes()) + " (" + one.engine() + ", "
                        + Numbers.grouped(one.hidden()) + " hidden)")
                .toList();
        return "Memory of an agent with its world: " + String.join(", ", each) + ".";
    }

    /** Returns the report as text. */
    public String plain() {
        return table().plain() + "\n" + how() + "\n" + memoryLine() + "\n" + environment.sentence() + "\n";
    }

    /** Returns the report as a section of Markdown. */
    public String markdown() {
        return environment.markdown() + table().markdown() + "\n" + how() + "\n" + memoryLine() + "\n";
    }

    /** Returns the report as JSON. */
    public String json() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report cannot be written as JSON", e);
        }
    }
}
