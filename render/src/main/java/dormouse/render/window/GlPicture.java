package dormouse.render.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.GL20;
import com.badlogic.gdx.utils.Disposable;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL12C;
import org.lwjgl.opengl.GL30C;

/**
 * A picture that OpenGL keeps from frame to frame, as large as the window, whose own pixels are undefined after each. Its upper row is the
 * first, and its bytes are in the order of the window's: copying it is then no more than that for Mesa, instead of a drawing of a texture,
 * which takes twenty times as long.
 */
final class GlPicture implements Disposable {

    private final int width;
    private final int height;
    private final int texture;
    private final int buffer;

    /**
     * Creates a picture of so many pixels.
     *
     * @throws IllegalStateException if the driver cannot copy pictures
     */
    GlPicture(int width, int height) {
        if (GL.getCapabilities().glBlitFramebuffer == 0) {
            throw new IllegalStateException("this computer's OpenGL is older than 3.0 and cannot copy pictures");
        }
        this.width = width;
        this.height = height;
        texture = Gdx.gl.glGenTexture();
        Gdx.gl.glBindTexture(GL20.GL_TEXTURE_2D, texture);
        Gdx.gl.glTexImage2D(
                GL20.GL_TEXTURE_2D,
                0,
                GL20.GL_RGBA,
                width,
                height,
                0,
                GL12C.GL_BGRA,
                GL12C.GL_UNSIGNED_INT_8_8_8_8_REV,
                null);
        Gdx.gl.glTexParameteri(GL20.GL_TEXTURE_2D, GL20.GL_TEXTURE_MIN_FILTER, GL20.GL_NEAREST);
        Gdx.gl.glBindTexture(GL20.GL_TEXTURE_2D, 0);
        buffer = Gdx.gl.glGenFramebuffer();
        Gdx.gl.glBindFramebuffer(GL20.GL_FRAMEBUFFER, buffer);
        Gdx.gl.glFramebufferTexture2D(GL20.GL_FRAMEBUFFER, GL20.GL_COLOR_ATTACHMENT0, GL20.GL_TEXTURE_2D, texture, 0);
        Gdx.gl.glBindFramebuffer(GL20.GL_FRAMEBUFFER, 0);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** What is drawn from now on is drawn on the picture. */
    void begin() {
        Gdx.gl.glBindFramebuffer(GL20.GL_FRAMEBUFFER, buffer);
        Gdx.gl.glViewport(0, 0, width, height);
    }

    /** Ends that, and shows the picture in the window. */
    void show() {
        Gdx.gl.glBindFramebuffer(GL30C.GL_READ_FRAMEBUFFER, buffer);
        Gdx.gl.glBindFramebuffer(GL30C.GL_DRAW_FRAMEBUFFER, 0);
        // the window's rows go upwards
        GL30C.glBlitFramebuffer(0, 0, width, height, 0, height, width, 0, GL20.GL_COLOR_BUFFER_BIT, GL20.GL_NEAREST);
        Gdx.gl.glBindFramebuffer(GL20.GL_FRAMEBUFFER, 0);
    }

    @Override
    public void dispose() {
        Gdx.gl.glDeleteFramebuffer(buffer);
        Gdx.gl.glDeleteTexture(texture);
    }
}
