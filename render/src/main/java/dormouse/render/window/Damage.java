package dormouse.render.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds out where a picture differs from the one before, so that only that is drawn anew. The picture is cut into tiles, and of each is
 * remembered a hash of all quads that touch it, in their order.
 */
final class Damage {

    private static final int TILE = 32;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private long[] hashes;
    private long[] hashesBefore;
    private boolean first = true;

    /** Creates it for pictures of so many pixels. */
    Damage(int width, int height) {
        this.width = width;
        this.height = height;
        columns = (width + TILE - 1) / TILE;
        rows = (height + TILE - 1) / TILE;
        hashes = new long[columns * rows];
        hashesBefore = new long[columns * rows];
    }

    /**
     * Returns where the next picture differs: areas without overlap, all of it the first time.
     *
     * @param extents each quad's extent, see {@link Quads#extent}
     */
    List<PixelArea> of(Quads quads, PixelArea[] extents) {
        long[] oldest = hashesBefore;
        hashesBefore = hashes;
        hashes = oldest;
        Arrays.fill(hashes, 1);
        for (int quad = 0; quad < quads.count(); quad++) {
            mark(extents[quad], hash(quads, quad));
        }
        if (first) {
            first = false;
            return List.of(new PixelArea(0, 0, width, height));
        }
        return areas();
    }

    private static long hash(Quads quads, int quad) {
        float[] numbers = quads.numbers();
        long hash = 0;
        for (int i = quad * Quads.SIZE; i < (quad + 1) * Quads.SIZE; i++) {
            hash = (hash ^ Float.floatToRawIntBits(numbers[i])) * MIX;
            hash ^= hash >>> 32;
        }
        PixelArea clip = quads.clipOf(quad);
        return clip == null ? hash : (hash ^ clip.hashCode()) * MIX;
    }

    private void mark(PixelArea extent, long hash) {
        int right = Math.min(columns - 1, (extent.left() + extent.width() - 1) / TILE);
        int bottom = Math.min(rows - 1, (extent.top() + extent.height() - 1) / TILE);
        if (extent.width() <= 0 || extent.height() <= 0) {
            return;
        }
        for (int row = Math.max(0, extent.top() / TILE); row <= bottom; row++) {
            for (int column = Math.max(0, extent.left() / TILE); column <= right; column++) {
                int tile = row * columns + column;
                hashes[tile] = (hashes[tile] ^ hash) * MIX + 1;
            }
        }
    }

    /** Joins the tiles that differ to rectangles: to the right as far as they go, then downwards. */
    private List<PixelArea> areas() {
        boolean[] taken = new boolean[hashes.length];
        List<PixelArea> areas = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (differs(taken, column, row)) {
                    int right = column;
                    while (right + 1 < columns && differs(taken, right + 1, row)) {
                        right++;
                    }
                    int bottom = row;
                    while (bottom + 1 < rows && allDiffer(taken, column, right, bottom + 1)) {
                        bottom++;
                    }
                    for (int each = row; each <= bottom; each++) {
                        Arrays.fill(taken, each * columns + column, each * columns + right + 1, true);
                    }
                    areas.add(area(column, row, right, bottom));
                }
            }
        }
        return areas;
    }

    private boolean allDiffer(boolean[] taken, int from, int to, int row) {
        for (int column = from; column <= to; column++) {
            if (!differs(taken, column, row)) {
                return false;
            }
        }
        return true;
    }

    private boolean differs(boolean[] taken, int column, int row) {
        int tile = row * columns + column;
        return !taken[tile] && hashes[tile] != hashesBefore[tile];
    }

    private PixelArea area(int left, int top, int right, int bottom) {
        return new PixelArea(left * TILE, top * TILE, (right - left + 1) * TILE, (bottom - top + 1) * TILE)
                .within(new PixelArea(0, 0, width, height));
    }
}
