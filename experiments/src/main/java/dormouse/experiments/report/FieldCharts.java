package dormouse.experiments.report;

import dormouse.experiments.analysis.fields.ReceptiveField;
import dormouse.experiments.figures.FieldPictures;
import dormouse.experiments.figures.Figure;
import dormouse.experiments.figures.Ink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws receptive fields. */
final class FieldCharts {

    private static final double CELL = 11;

    private FieldCharts() {}

    /** The mean fields of some networks, in the compass of their moves; x to the right, y upwards. */
    static Figure fields(String title, List<List<ReceptiveField>> networks, double scale) {
        List<FieldPictures.Picture> pictures = new ArrayList<>();
        for (int o = 0; o < networks.get(0).size(); o++) {
            int output = o;
            ReceptiveField mean = ReceptiveField.mean(
                    networks.stream().map(fields -> fields.get(output)).toList());
            int radius = (mean.size() - 1) / 2;
            List<List<Double>> cells = new ArrayList<>();
            for (int y = radius; y >= -radius; y--) {
                List<Double> row = new ArrayList<>();
                for (int x = -radius; x <= radius; x++) {
                    row.add(mean.at(x, y));
                }
                cells.add(row);
            }
            pictures.add(new FieldPictures.Picture(mean.dx() + 1, 1 - mean.dy(), cells));
        }
        return FieldPictures.draw(
                "Receptive fields of the eight output neurons, " + title,
                title,
                pictures,
                scale,
                Ink.FIRST,
                Ink.SECOND,
                CELL);
    }

    /** What a field would be that looks wholly like a kind of food one step away in its neuron's direction. */
    static Figure food(String title, int foodDx, int foodDy, int size) {
        List<FieldPictures.Picture> pictures = new ArrayList<>();
        int radius = (size - 1) / 2;
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                if (dx != 0 || dy != 0) {
                    List<List<Double>> cells = new ArrayList<>();
                    for (int y = radius; y >= -radius; y--) {
                        List<Double> row = new ArrayList<>();
                        for (int x = -radius; x <= radius; x++) {
                            row.add(ReceptiveField.foodAt(dx, dy, foodDx, foodDy, x, y));
                        }
                        cells.add(row);
                    }
                    pictures.add(new FieldPictures.Picture(dx + 1, 1 - dy, cells));
                }
            }
        }
        return FieldPictures.draw(
                "Pictures of the rewarded food, " + title, title, pictures, 1, Ink.SLEEP, Ink.SECOND, CELL);
    }

    /** Returns the size that 99 of 100 cells of mean fields stay below, to draw all on one scale that single cells do not set. */
    static double scale(List<List<List<ReceptiveField>>> stages) {
        List<Double> sizes = new ArrayList<>();
        for (List<List<ReceptiveField>> networks : stages) {
            for (int o = 0; o < networks.get(0).size(); o++) {
                int output = o;
                ReceptiveField.mean(networks.stream()
                                .map(fields -> fields.get(output))
                                .toList())
                        .cells()
                        .forEach(cell -> sizes.add(Math.abs(cell)));
            }
        }
        Collections.sort(sizes);
        return sizes.isEmpty() ? 0 : sizes.get((int) (0.99 * (sizes.size() - 1)));
    }
}
