package dormouse.render.export;

/**
 * The size of a picture.
 *
 * @param width units across
 * @param height units down
 * @param density pixels to a unit
 */
public record Size(int width, int height, double density) {

    private static final int LEAST_WIDTH = 700;
    private static final int LEAST_HEIGHT = 450;
    private static final int MOST = 8000;

    /** Checks that there is something to be seen in it. */
    public Size {
        if (!(density > 0)
                || width < LEAST_WIDTH
                || height < LEAST_HEIGHT
                || width * density > MOST
                || height * density > MOST) {
            throw new ExportException(
                    "a picture is at least " + LEAST_WIDTH + "x" + LEAST_HEIGHT + " units and at most "
                            + MOST + " pixels each way large, not " + width + "x" + height + " at " + density
                            + " pixels to a unit");
        }
    }

    /** Returns pixels across. */
    int pixelsAcross() {
        return (int) Math.round(width * density);
    }

    /** Returns pixels down. */
    int pixelsDown() {
        return (int) Math.round(height * density);
    }
}
