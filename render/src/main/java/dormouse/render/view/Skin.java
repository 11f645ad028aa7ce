package dormouse.render.view;

import static dormouse.render.canvas.Colour.rgb;

import dormouse.render.canvas.Colour;

/** The two sets of colours for what carries no data. */
public enum Skin {
    /** Dark on white, as in print. */
    LIGHT(0xF1F1EE, 0xFFFFFF, 0x1D1D1F, 0x5F6368, 0xD8D8D4, 0xECECE8),
    /** Light on black, for dark rooms. */
    DARK(0x111214, 0x1B1D20, 0xECECEA, 0xA3A7AD, 0x3A3D42, 0x26292D);

    private final int background;
    private final int panel;
    private final int ink;
    private final int muted;
    private final int rule;
    private final int empty;

    Skin(int background, int panel, int ink, int muted, int rule, int empty) {
        this.background = rgb(background);
        this.panel = rgb(panel);
        this.ink = rgb(ink);
        this.muted = rgb(muted);
        this.rule = rgb(rule);
        this.empty = rgb(empty);
    }

    /** Returns the colour between panels. */
    public int background() {
        return background;
    }

    /** Returns the colour behind data. */
    public int panel() {
        return panel;
    }

    /** Returns the colour of text. */
    public int ink() {
        return ink;
    }

    /** Returns the colour of text that is read second. */
    public int muted() {
        return muted;
    }

    /** Returns the colour of lines. */
    public int rule() {
        return rule;
    }

    /** Returns the colour of cells without anything in them. */
    public int empty() {
        return empty;
    }

    /** Returns a colour that carries data, made to stand out from the panels. */
    public int lit(int colour) {
        return this == DARK ? Colour.mix(colour, 0xFFFFFFFF, 0.25) : colour;
    }

    /** Returns the other skin. */
    public Skin other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
