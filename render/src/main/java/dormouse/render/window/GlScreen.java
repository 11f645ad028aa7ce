package dormouse.render.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.GL20;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.SpriteBatch;
import com.badlogic.gdx.math.Matrix4;
import com.badlogic.gdx.utils.Disposable;
import dormouse.render.type.GlyphSheet;
import java.util.List;
import java.util.Objects;

/**
 * Puts what a {@link QuadCanvas} noted on the window, with OpenGL. Only where the picture differs from the one before is it drawn anew:
 * most of it seldom changes, and software renderers are slow at all the small shapes.
 */
final class GlScreen implements Disposable {

    private static final int MOST_QUADS = 8000;

    private final SpriteBatch batch = new SpriteBatch(MOST_QUADS);
    private GlyphSheet glyphs;
    private Texture texture;
    private GlPicture picture;
    private Damage damage;
    private QuadCanvas canvas;
    private PixelArea[] extents = new PixelArea[0];
    private List<PixelArea> damaged = List.of();

    /** Returns an empty canvas for a picture of so many pixels, of which there are {@code density} each way to a unit. */
    QuadCanvas begin(int width, int height, double density) {
        boolean otherType = texture == null || density != glyphs.density();
        if (otherType) {
            glyphs = new GlyphSheet(density);
            dispose(texture);
            Pixmap pixmap = glyphs.toPixmap();
            texture = new Texture(pixmap);
            pixmap.dispose();
        }
        if (otherType || picture.width() != width || picture.height() != height) {
            dispose(picture);
            picture = new GlPicture(width, height);
            damage = new Damage(width, height);
            canvas = new QuadCanvas(width, height, glyphs);
        }
        canvas.quads().clear();
        return canvas;
    }

    /** Finds out what must be drawn; uses no OpenGL. */
    void prepare() {
        Quads quads = canvas.quads();
        if (extents.length < quads.count()) {
            extents = new PixelArea[2 * quads.count()];
        }
        for (int quad = 0; quad < quads.count(); quad++) {
            extents[quad] = quads.extent(quad);
        }
        damaged = damage.of(quads, extents);
    }

    /** Draws it, and shows the picture. */
    void draw() {
        if (!damaged.isEmpty()) {
            picture.begin();
            batch.setProjectionMatrix(new Matrix4().setToOrtho2D(0, 0, picture.width(), picture.height()));
            batch.begin();
            Gdx.gl.glEnable(GL20.GL_SCISSOR_TEST);
            damaged.forEach(this::draw);
            batch.end();
            Gdx.gl.glDisable(GL20.GL_SCISSOR_TEST);
        }
        picture.show();
    }

    /** Draws the quads that touch an area, those together that are clipped alike. */
    private void draw(PixelArea area) {
        Quads quads = canvas.quads();
        PixelArea clip = null;
        scissor(area);
        for (int quad = 0; quad < quads.count(); quad++) {
            if (extents[quad].meets(area)) {
                if (!Objects.equals(clip, quads.clipOf(quad))) {
                    batch.flush();
                    clip = quads.clipOf(quad);
                    scissor(clip == null ? area : clip.within(area));
                }
                batch.draw(texture, quads.numbers(), quad * Quads.SIZE, Quads.SIZE);
            }
        }
        batch.flush();
    }

    private static void scissor(PixelArea area) {
        Gdx.gl.glScissor(area.left(), area.top(), area.width(), area.height());
    }

    private static void dispose(Disposable what) {
        if (what != null) {
            what.dispose();
        }
    }

    @Override
    public void dispose() {
        dispose(texture);
        dispose(picture);
        batch.dispose();
    }
}
