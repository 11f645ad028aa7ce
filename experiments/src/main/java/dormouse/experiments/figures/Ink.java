package dormouse.experiments.figures;

import java.util.Locale;

/** The colours of figures, each in a light and in a dark version; told apart by people who see no red or green (Okabe and Ito 2008). */
public enum Ink {
    /** Text and axes. */
    TEXT("#1c2430", "#e6e9ee"),
    /** Text of lesser importance. */
    MUTED("#5d6878", "#9aa5b4"),
    /** Lines behind everything. */
    GRID("#dde2e8", "#343c48"),
    /** What figures are drawn on. */
    PAPER("#ffffff", "#171c24"),
    /** The first task. */
    FIRST("#0072b2", "#5cb8f0"),
    /** The second task. */
    SECOND("#d55e00", "#ff9a52"),
    /** Both tasks in turn. */
    BOTH("#8456a8", "#c59ce0"),
    /** Sleep. */
    SLEEP("#00876a", "#45cfa8"),
    /** Neither: no task yet. */
    NONE("#8d97a5", "#778394"),
    /** Tests. */
    TEST("#c3a100", "#e5cb4e");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Returns the colour on light paper, as {@code #rrggbb}. */
    public String light() {
        return light;
    }

    /** Returns the colour on dark paper, as {@code #rrggbb}. */
    public String dark() {
        return dark;
    }

    /** Returns the name of the CSS variable that holds it. */
    public String variable() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    /** Returns the style sheet that all figures share: their variables, light, dark and printed. */
    public static String styleSheet() {
        StringBuilder lights = new StringBuilder();
        StringBuilder darks = new StringBuilder();
        for (Ink ink : values()) {
            lights.append(ink.variable()).append(':').append(ink.light).append(';');
            darks.append(ink.variable()).append(':').append(ink.dark).append(';');
        }
        return ":root{" + lights + "}@media (prefers-color-scheme:dark){:root{" + darks + "}}@media print{:root{"
                + lights + "}}";
    }
}
