package dormouse.experiments.report;

import dormouse.agent.protocol.Stage;
import dormouse.experiments.figures.Figure;
import dormouse.experiments.figures.Ink;
import dormouse.experiments.figures.Mark;
import dormouse.experiments.results.Condition;
import dormouse.experiments.text.Numbers;
import java.util.List;

/** Draws a protocol as its stages in a row. */
final class ProtocolDiagram {

    private ProtocolDiagram() {}

    /** The protocol as boxes in a row, as wide as their names need. */
    static Figure draw(Condition condition, Inks inks) {
        List<Stage> stages = condition.protocol().stages();
        double x = 1;
        Figure figure = new Figure(
                2 + stages.stream().mapToDouble(ProtocolDiagram::boxWidth).sum(),
                52,
                "The stages of " + condition.title() + ": "
                        + String.join(", ", stages.stream().map(Stage::name).toList()));
        for (Stage stage : stages) {
            double width = boxWidth(stage);
            figure.add(new Mark.Box(x, 4, width - 4, 26, inks.of(stage), stage.isTest() ? 0.55 : 0.9));
            figure.add(new Mark.Text(
                    x + (width - 4) / 2, 22, stage.name(), Ink.PAPER, 13, Mark.Anchor.MIDDLE, false, true));
            figure.add(new Mark.Text(
                    x + (width - 4) / 2,
                    44,
                    (stage.until().isPresent() ? "≤ " : "") + Numbers.grouped(stage.aeons()),
                    Ink.MUTED,
                    11,
                    Mark.Anchor.MIDDLE,
                    false,
                    false));
            x += width;
        }
        return figure;
    }

    private static double boxWidth(Stage stage) {
        return Math.max(50, 18 + 8.5 * stage.name().length());
    }
}
