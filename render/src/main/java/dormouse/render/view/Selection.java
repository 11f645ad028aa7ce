package dormouse.render.view;

/**
 * A neuron that was clicked.
 *
 * @param layer which layer
 * @param neuron its number; for {@link Layer#OUTPUT} the cell of the 3 × 3 square
 */
public record Selection(Layer layer, int neuron) {

    /** Layers whose neurons can be clicked. */
    public enum Layer {
        /** Nothing was clicked. */
        NONE,
        /** A hidden neuron. */
        HIDDEN,
        /** An output neuron. */
        OUTPUT
    }

    /** Nothing was clicked. */
    public static final Selection NONE = new Selection(Layer.NONE, -1);

    /** The middle of the 3 × 3 square has no neuron. */
    private static final int CENTRE = 4;

    /** Returns whether nothing was clicked. */
    public boolean none() {
        return layer == Layer.NONE;
    }

    /** Returns the number of the output neuron of a direction, a cell of the 3 × 3 square; −1 for staying. */
    public static int outputOf(int direction) {
        return direction == CENTRE ? -1 : direction < CENTRE ? direction : direction - 1;
    }
}
