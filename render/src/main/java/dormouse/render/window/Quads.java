package dormouse.render.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A list of quads in the order in which they are drawn: five numbers a corner (x, y, colour, u, v), and to which area each is clipped. */
final class Quads {

    /** Numbers of a quad. */
    static final int SIZE = 20;

    private static final int FLOATS_A_CORNER = 5;

    /** The areas that were clipped to, in their order; the first is none. */
    private final List<PixelArea> clips = new ArrayList<>();

    private float[] numbers = new float[10_000 * SIZE];
    private int[] clipOf = new int[10_000];
    private int used;
    private int clip;

    Quads() {
        clear();
    }

    /** Forgets all. */
    void clear() {
        used = 0;
        clip = 0;
        clips.clear();
        clips.add(null);
    }

    /** Adds a corner; four of them make a quad. */
    void corner(float x, float y, float colour, float u, float v) {
        if (used == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            clipOf = Arrays.copyOf(clipOf, 2 * clipOf.length);
        }
        clipOf[used / SIZE] = clip;
        numbers[used] = x;
        numbers[used + 1] = y;
        numbers[used + 2] = colour;
        numbers[used + 3] = u;
        numbers[used + 4] = v;
        used += FLOATS_A_CORNER;
    }

    /** Clips what follows. */
    void clip(PixelArea area) {
        clip = clips.size();
        clips.add(area);
    }

    /** Clips no more. */
    void unclip() {
        clip = 0;
    }

    /** Returns how many quads there are. */
    int count() {
        return used / SIZE;
    }

    /** Returns the numbers of all quads, {@link #SIZE} each. */
    float[] numbers() {
        return numbers;
    }

    /** Returns the area to which a quad is clipped; null for none. */
    PixelArea clipOf(int quad) {
        return clips.get(clipOf[quad]);
    }

    /** Returns a quad's extent in whole pixels, as far as it is not clipped. */
    PixelArea extent(int quad) {
        int at = quad * SIZE;
        float left = Math.min(Math.min(numbers[at], numbers[at + 5]), Math.min(numbers[at + 10], numbers[at + 15]));
        float right = Math.max(Math.max(numbers[at], numbers[at + 5]), Math.max(numbers[at + 10], numbers[at + 15]));
        float top = Math.min(Math.min(numbers[at + 1], numbers[at + 6]), Math.min(numbers[at + 11], numbers[at + 16]));
        float bottom =
                Math.max(Math.max(numbers[at + 1], numbers[at + 6]), Math.max(numbers[at + 11], numbers[at + 16]));
        int x = (int) Math.floor(left);
        int y = (int) Math.floor(top);
        PixelArea all = new PixelArea(x, y, (int) Math.ceil(right) - x, (int) Math.ceil(bottom) - y);
        PixelArea area = clipOf(quad);
        return area == null ? all : all.within(area);
    }
}
