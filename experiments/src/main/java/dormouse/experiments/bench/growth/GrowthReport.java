package dormouse.experiments.bench.growth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dormouse.experiments.bench.steps.Environment;
import dormouse.experiments.text.Numbers;
import dormouse.experiments.text.Table;
import java.util.List;

/**
 * What a bench of growth found.
 *
 * @param environment where and when
 * @param effort how thoroughly
 * @param guideHidden hidden neurons of the agents that brains followed
 * @param figures what a step costs in each network
 */
public record GrowthReport(
        Environment environment, GrowthBench.Effort effort, int guideHidden, List<GrowthFigures> figures) {

    public GrowthReport {
        figures = List.copyOf(figures);
    }

    private Table table() {
        Table table = Table.of(
                "engine",
                ">hidden",
                ">µs a step",
                ">fastest to slowest",
                ">neurons",
                ">time",
                ">quartiles",
                ">time of all rounds");
        for (GrowthFigures one : figures) {
            table.add(
                    one.engine(),
                    Numbers.grouped(one.hidden()),
                    Numbers.fixed(one.microsPerStep(), 3),
                    Numbers.fixed(one.fastest(), 3) + " to " + Numbers.fixed(one.slowest(), 3),
                    "× " + Numbers.rounded(one.neurons()),
                    "× " + Numbers.fixed(one.time(), 2),
                    Numbers.fixed(one.lowerQuartile(), 2) + " to " + Numbers.fixed(one.upperQuartile(), 2),
                    "× " + Numbers.fixed(one.timeOfAll(), 2));
        }
        return table;
    }

    private String how() {
        return "Medians of " + effort.rounds() + " rounds of " + Numbers.grouped(effort.aeons()) + " aeons after "
                + effort.warmUps()
                + " to warm up, in turn in one process, one engine after the other; all brains of an engine see and taste what"
                + " one agent with " + Numbers.grouped(guideHidden) + " hidden neurons does. Neurons, time: how many"
                + " times those of the smallest brain; time round by round.";
    }

    /** Returns the report as text. */
    public String plain() {
        return table().plain() + "\n" + how() + "\n" + environment.sentence() + "\n";
    }

    /** Returns the report as a section of Markdown. */
    public String markdown() {
        return environment.markdown() + table().markdown() + "\n" + how() + "\n";
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
