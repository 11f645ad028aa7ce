package dormouse.world;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * What an agent sees: which cells of the square centred on it hold food, of whatever kind (foraging model, §3). Immutable.
 *
 * <p>With radius r = (size - 1) / 2, index (dx + r) · size + (dy + r) stands for the cell at the offset (dx, dy) from the agent,
 * and for the input neuron of that number.
 */
public final class View {
    private final int size;
    private final long[] words;

    /** Takes the array over without a copy. */
    private View(int size, long[] words) {
        this.size = size;
        this.words = words;
    }

    /**
     * A view from its bits.
     *
     * @param size cells along each edge: odd, at least 1
     * @param words ceil(size² / 64) words; bit i of their concatenation (bit i % 64 of word i / 64) says whether cell i holds food.
     *     Copied
     * @return the view
     * @throws IllegalArgumentException when the size is even or below 1, the number of words is another, or a bit past the last cell
     *     is set
     */
    public static View of(int size, long... words) {
        if (size < 1 || size % 2 == 0) {
            throw new IllegalArgumentException("The size of a view is " + size + ", but must be odd and at least 1");
        }
        int cells = Math.multiplyExact(size, size);
        if (words.length != wordsFor(size)) {
            throw new IllegalArgumentException("A view of " + size + " x " + size + " cells has " + words.length
                    + " words, but must have " + wordsFor(size));
        }
        int used = cells % Long.SIZE;
        if (used != 0 && words[words.length - 1] >>> used != 0) {
            throw new IllegalArgumentException("A view of " + cells + " cells holds food past its last cell");
        }
        return new View(size, words.clone());
    }

    /** As {@link #of}, for words that are known to fit and that nobody else will write to. */
    static View owning(int size, long[] words) {
        return new View(size, words);
    }

    /** {@return the number of words that the cells of a view of this size take} */
    static int wordsFor(int size) {
        return (size * size + Long.SIZE - 1) / Long.SIZE;
    }

    /** {@return cells along each edge, odd} */
    public int size() {
        return size;
    }

    /**
     * Whether a cell holds food, by its index.
     *
     * @param index 0 to size² - 1
     * @return true when the cell holds food
     * @throws IndexOutOfBoundsException when there is no such cell
     */
    public boolean food(int index) {
        Objects.checkIndex(index, size * size);
        return (words[index >> 6] >>> index & 1) != 0;
    }

    /**
     * Whether a cell holds food, by its offset from the agent.
     *
     * @param dx cells along x, -r to r with r = (size - 1) / 2
     * @param dy cells along y, -r to r
     * @return true when the cell holds food
     * @throws IndexOutOfBoundsException when the cell lies outside the view
     */
    public boolean foodAt(int dx, int dy) {
        int radius = size / 2;
        return food(Objects.checkIndex(dx + radius, size) * size + Objects.checkIndex(dy + radius, size));
    }

    /** {@return the number of cells that hold food, 0 to size²} */
    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /**
     * Visits the cells that hold food.
     *
     * @param index is given the index of each, in ascending order
     */
    public void forEachFood(IntConsumer index) {
        for (int i = 0; i < words.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                index.accept(i * Long.SIZE + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    /** {@return a copy of the bits, ceil(size² / 64) words: bit i of their concatenation is cell i} */
    public long[] words() {
        return words.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof View view && size == view.size && Arrays.equals(words, view.words);
    }

    @Override
    public int hashCode() {
        return 31 * size + Arrays.hashCode(words);
    }

    /** {@return the view as text: x across, y down, '#' for food, '@' for the agent in the centre, '.' for nothing} */
    @Override
    public String toString() {
        int radius = size / 2;
        StringBuilder text = new StringBuilder(size * (size + 1));
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                boolean centre = dx == 0 && dy == 0;
                text.append(foodAt(dx, dy) ? '#' : centre ? '@' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
