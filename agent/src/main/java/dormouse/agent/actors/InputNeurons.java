package dormouse.agent.actors;

import dormouse.world.View;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** The input neurons that get current: those whose cell of the view holds food. Immutable. */
final class InputNeurons {

    private final int[] neurons;

    private InputNeurons(int[] neurons) {
        this.neurons = neurons;
    }

    static InputNeurons of(View view) {
        int[] neurons = new int[view.count()];
        int[] size = {0};
        view.forEachFood(cell -> neurons[size[0]++] = cell);
        return new InputNeurons(neurons);
    }

    /** Visits the neurons in ascending order. */
    void forEach(IntConsumer neuron) {
        for (int n : neurons) {
            neuron.accept(n);
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(neurons);
    }
}
