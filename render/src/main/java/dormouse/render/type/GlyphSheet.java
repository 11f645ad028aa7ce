package dormouse.render.type;

import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.g2d.freetype.FreeType;
import com.badlogic.gdx.utils.GdxNativesLoader;
import com.badlogic.gdx.utils.GdxRuntimeException;
import dormouse.render.canvas.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * All glyphs in all styles at one density, drawn by FreeType into one sheet of opacities. Needs neither a window nor the fonts of the
 * system. Its first pixel is opaque, for whoever wants to fill with the same texture.
 */
public final class GlyphSheet {

    private static final String CHARACTERS =
            " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
                    + "°±²·×ßäöüÄÖÜéèáàâêîôûçñåøæµΔσ–—‘’“”•…−≤≥";
    private static final char MISSING = '?';
    private static final int GAP = 1;
    private static final int WIDTH = 1024;
    private static final int LOAD =
            FreeType.FT_LOAD_DEFAULT | FreeType.FT_LOAD_FORCE_AUTOHINT | FreeType.FT_LOAD_TARGET_LIGHT;

    private final double density;
    private final Map<TextStyle, Map<Character, Glyph>> glyphs = new EnumMap<>(TextStyle.class);
    private final Map<TextStyle, Double> middles = new EnumMap<>(TextStyle.class);
    private byte[] opacity = new byte[WIDTH * 64];
    private int height = 64;
    private int penX = 2 + GAP;
    private int penY;
    private int rowHeight = 2;

    /** Draws all glyphs for so many pixels to a unit. */
    public GlyphSheet(double density) {
        this.density = density;
        for (int corner : new int[] {0, 1, WIDTH, WIDTH + 1}) {
            opacity[corner] = (byte) 0xFF;
        }
        GdxNativesLoader.load();
        try {
            FreeType.Library library = FreeType.initFreeType();
            for (TextStyle style : TextStyle.values()) {
                draw(library, style);
            }
            library.dispose();
        } catch (GdxRuntimeException e) {
            throw new IllegalStateException("the typeface cannot be drawn: " + e.getMessage(), e);
        }
    }

    private void draw(FreeType.Library library, TextStyle style) {
        byte[] file = file(style.bold() ? "OpenSans-Semibold.ttf" : "OpenSans-Regular.ttf");
        FreeType.Face face = library.newMemoryFace(file, file.length, 0);
        face.setPixelSizes(0, (int) Math.round(style.size() * density));
        Map<Character, Glyph> drawn = new HashMap<>();
        for (int i = 0; i < CHARACTERS.length(); i++) {
            char character = CHARACTERS.charAt(i);
            if (face.getCharIndex(character) != 0 && face.loadChar(character, LOAD)) {
                drawn.put(character, draw(face.getGlyph()));
            }
        }
        glyphs.put(style, drawn);
        middles.put(style, drawn.get('x').height() / 2.0);
        face.dispose();
    }

    private Glyph draw(FreeType.GlyphSlot slot) {
        slot.renderGlyph(FreeType.FT_RENDER_MODE_NORMAL);
        FreeType.Bitmap bitmap = slot.getBitmap();
        int columns = bitmap.getWidth();
        int rows = bitmap.getRows();
        makeRoom(columns, rows);
        if (columns > 0) {
            ByteBuffer pixels = bitmap.getBuffer();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    opacity[(penY + row) * WIDTH + penX + column] = pixels.get(row * bitmap.getPitch() + column);
                }
            }
        }
        Glyph glyph = new Glyph(
                penX,
                penY,
                columns,
                rows,
                slot.getBitmapLeft(),
                slot.getBitmapTop(),
                FreeType.toInt(slot.getAdvanceX()));
        penX += columns + GAP;
        rowHeight = Math.max(rowHeight, rows);
        return glyph;
    }

    private void makeRoom(int columns, int rows) {
        if (penX + columns + GAP > WIDTH) {
            penX = 0;
            penY += rowHeight + GAP;
            rowHeight = 0;
        }
        while (penY + rows > height) {
            height *= 2;
            opacity = Arrays.copyOf(opacity, WIDTH * height);
        }
    }

    private static byte[] file(String name) {
        try (InputStream in = GlyphSheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the typeface " + name + " is not part of the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a character's glyph; a question mark's for characters that the sheet does not have. */
    public Glyph glyph(TextStyle style, char character) {
        Map<Character, Glyph> drawn = glyphs.get(style);
        Glyph glyph = drawn.get(character);
        return glyph == null ? drawn.get(MISSING) : glyph;
    }

    /** Returns how wide a line of text is, in pixels. */
    public double width(String text, TextStyle style) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += glyph(style, text.charAt(i)).advance();
        }
        return width;
    }

    /** Returns how high above the base line the middle of lower-case letters is, in pixels. */
    public double middle(TextStyle style) {
        return middles.get(style);
    }

    /** Returns how many pixels there are to a unit. */
    public double density() {
        return density;
    }

    /** Returns the sheet's columns. */
    public int columns() {
        return WIDTH;
    }

    /** Returns the sheet's rows. */
    public int rows() {
        return height;
    }

    /** Returns how opaque a pixel of the sheet is, 0 to 255. */
    public int opacity(int x, int y) {
        return Byte.toUnsignedInt(opacity[y * WIDTH + x]);
    }

    /** Returns the sheet in white, as a picture that the caller disposes of. */
    public Pixmap toPixmap() {
        Pixmap pixmap = new Pixmap(WIDTH, height, Pixmap.Format.RGBA8888);
        pixmap.setBlending(Pixmap.Blending.None);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < WIDTH; x++) {
                pixmap.drawPixel(x, y, 0xFFFFFF00 | opacity(x, y));
            }
        }
        return pixmap;
    }
}
