package dormouse.render.canvas;

/** Arithmetic of colours; a colour is an int of the form 0xAARRGGBB. */
public final class Colour {

    private Colour() {}

    /** Returns an opaque colour from 0xRRGGBB. */
    public static int rgb(int rgb) {
        return 0xFF000000 | rgb;
    }

    /** Returns a colour made more transparent: its opacity times a factor from 0 to 1. */
    public static int fade(int colour, double opacity) {
        int alpha = (int) Math.round((colour >>> 24) * Math.max(0, Math.min(1, opacity)));
        return (alpha << 24) | (colour & 0xFFFFFF);
    }

    /** Returns what lies between two colours: the first at share 0, the second at share 1. */
    public static int mix(int from, int to, double share) {
        double t = Math.max(0, Math.min(1, share));
        int mixed = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int a = from >>> shift & 0xFF;
            int b = to >>> shift & 0xFF;
            mixed |= (int) Math.round(a + (b - a) * t) << shift;
        }
        return mixed;
    }

    /** Returns how bright a colour looks, from 0 to 1. */
    public static double brightness(int colour) {
        return (0.299 * (colour >> 16 & 0xFF) + 0.587 * (colour >> 8 & 0xFF) + 0.114 * (colour & 0xFF)) / 255;
    }
}
