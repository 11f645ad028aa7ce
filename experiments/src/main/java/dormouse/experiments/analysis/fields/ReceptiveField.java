package dormouse.experiments.analysis.fields;

import dormouse.experiments.analysis.weights.StrongestSynapses;
import dormouse.experiments.recording.InputWeights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What an output neuron listens to, as a picture of the view (finding 9 of Golden et al. 2022): the input strengths of its strongest hidden
 * neurons, weighted by their strengths to it, less the mean of all hidden neurons. Positive: heard more than others are.
 *
 * @param dx the move that the neuron stands for, −1 to 1
 * @param dy the move that the neuron stands for, −1 to 1
 * @param size cells along each edge of the view
 * @param cells shape [size][size], x-major: cell (x, y) of the view has the index (x + r) · size + y + r, r = (size − 1) / 2
 */
public record ReceptiveField(int dx, int dy, int size, List<Double> cells) {

    /** The share of an output neuron's inputs that makes its field: as many as finding 10 freezes. */
    public static final double STRONGEST = 0.1;

    private static final int MOVES = 3;
    private static final int STAYING = 4;

    public ReceptiveField {
        cells = List.copyOf(cells);
    }

    /**
     * Returns the fields of all output neurons.
     *
     * @param strengths hidden to output, shape [hidden][8], row-major
     * @param inputs input to hidden
     * @param agent whose
     */
    public static List<ReceptiveField> of(float[] strengths, InputWeights inputs, int agent) {
        int hidden = inputs.hidden();
        int outputs = strengths.length / hidden;
        int size = (int) Math.round(Math.sqrt(inputs.inputs()));
        double[] mean = new double[inputs.inputs()];
        for (int h = 0; h < hidden; h++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += inputs.strength(agent, h, i) / (double) hidden;
            }
        }
        BitSet[] strongest = StrongestSynapses.of(strengths, outputs, STRONGEST);
        List<ReceptiveField> fields = new ArrayList<>();
        for (int o = 0; o < outputs; o++) {
            double[] field = new double[mean.length];
            double weights = 0;
            for (int h = strongest[o].nextSetBit(0); h >= 0; h = strongest[o].nextSetBit(h + 1)) {
                double weight = strengths[h * outputs + o];
                weights += weight;
                for (int i = 0; i < field.length; i++) {
                    field[i] += weight * inputs.strength(agent, h, i);
                }
            }
            List<Double> cells = new ArrayList<>();
            for (int i = 0; i < field.length; i++) {
                cells.add(field[i] / weights - mean[i]);
            }
            int cell = o < STAYING ? o : o + 1;
            fields.add(new ReceptiveField(cell / MOVES - 1, cell % MOVES - 1, size, cells));
        }
        return fields;
    }

    /** Returns the mean of some networks' fields of one neuron, cell by cell. */
    public static ReceptiveField mean(List<ReceptiveField> fields) {
        ReceptiveField first = fields.get(0);
        List<Double> cells = new ArrayList<>();
        for (int i = 0; i < first.cells.size(); i++) {
            int cell = i;
            cells.add(fields.stream()
                    .mapToDouble(field -> field.cells.get(cell))
                    .average()
                    .orElseThrow());
        }
        return new ReceptiveField(first.dx, first.dy, first.size, cells);
    }

    /** Returns the value of a cell of the view, (0, 0) being the agent's own. */
    public double at(int x, int y) {
        int radius = (size - 1) / 2;
        return cells.get((x + radius) * size + y + radius);
    }

    /**
     * Returns how much the field looks like a kind of food one step away in the neuron's direction: the correlation, over all cells but
     * the agent's own, with a picture that is 1 where that move steps and ½ on each cell that the particle's other half may cover.
     *
     * @param foodDx from the particle's anchor to its second cell
     * @param foodDy from the particle's anchor to its second cell
     * @return −1 to 1; NaN if the field is the same everywhere
     */
    public double likeness(int foodDx, int foodDy) {
        int radius = (size - 1) / 2;
        List<Double> field = new ArrayList<>();
        List<Double> picture = new ArrayList<>();
        for (int x = -radius; x <= radius; x++) {
            for (int y = -radius; y <= radius; y++) {
                if (x == 0 && y == 0) {
                    continue;
                }
                field.add(at(x, y));
                picture.add(foodAt(dx, dy, foodDx, foodDy, x, y));
            }
        }
        return Correlation.pearson(field, picture);
    }

    /**
     * Returns the cell (x, y) of the picture that {@link #likeness(int, int)} holds fields against.
     *
     * @param dx the neuron's move, as dy
     * @param foodDx from the particle's anchor to its second cell, as foodDy
     * @param x the cell, as y; (0, 0) being the agent's own
     */
    public static double foodAt(int dx, int dy, int foodDx, int foodDy, int x, int y) {
        boolean here = x == dx && y == dy;
        boolean half = (x == dx + foodDx && y == dy + foodDy) || (x == dx - foodDx && y == dy - foodDy);
        return here ? 1 : half ? 0.5 : 0.0;
    }

    /** Returns the mean likeness of a network's fields to a kind of food. */
    public static double likeness(List<ReceptiveField> fields, int foodDx, int foodDy) {
        return fields.stream()
                .mapToDouble(field -> field.likeness(foodDx, foodDy))
                .average()
                .orElse(Double.NaN);
    }
}
