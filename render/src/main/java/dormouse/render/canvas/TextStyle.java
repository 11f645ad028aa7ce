package dormouse.render.canvas;

/** The sizes and weights of type that pictures use. */
public enum TextStyle {
    /** Names of runs. */
    TITLE(16, true),
    /** Names of panels. */
    HEADING(13, true),
    /** What is to be read. */
    BODY(13, false),
    /** Scales and legends. */
    SMALL(11, false);

    private final int size;
    private final boolean bold;

    TextStyle(int size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    /** Returns the size of the type, in units of the canvas. */
    public int size() {
        return size;
    }

    /** Returns whether it is the heavier of the two weights. */
    public boolean bold() {
        return bold;
    }
}
