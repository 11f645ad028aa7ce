package dormouse.brain.neuron;

import java.util.Arrays;

/** Which neuron of a layer is in which row: those that are stepped stand in front, and those that are at rest to the last bit behind them. */
final class RowOrder {

    private final int[] neurons;
    private final int[] rows;
    private int stepped;

    /** Creates the order of {@code size} neurons, each in the row of its number, all of them stepped. */
    RowOrder(int size) {
        neurons = new int[size];
        rows = new int[size];
        reset();
    }

    /** Puts each neuron into the row of its number, to be stepped. */
    void reset() {
        Arrays.setAll(neurons, i -> i);
        Arrays.setAll(rows, i -> i);
        stepped = rows.length;
    }

    /** Returns the row of a neuron. */
    int row(int neuron) {
        return rows[neuron];
    }

    /** Returns the neuron of a row. */
    int neuron(int row) {
        return neurons[row];
    }

    /** Returns how many rows are stepped: the first ones. */
    int stepped() {
        return stepped;
    }

    /** Has one row fewer stepped; who does so has put its neuron to rest. */
    void restLast() {
        stepped--;
    }

    /** Has one row more stepped. */
    void wakeFirst() {
        stepped++;
    }

    /** Exchanges the neurons of two rows. */
    void swap(int row, int other) {
        int neuron = neurons[row];
        neurons[row] = neurons[other];
        neurons[other] = neuron;
        rows[neurons[row]] = row;
        rows[neuron] = other;
    }
}
