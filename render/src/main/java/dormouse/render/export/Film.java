package dormouse.render.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Takes pictures of the same size, one after another, and makes an animation of them. */
public interface Film {

    /** Adds a picture. */
    void add(BufferedImage image) throws IOException;

    /** Draws pictures into a film. */
    interface Shooting {

        /** Adds all pictures, in their order. */
        void shoot(Film film) throws IOException;
    }

    /**
     * Writes an animated GIF, whole or not at all.
     *
     * @param framesASecond at most 50
     */
    static void gif(Path gif, int framesASecond, Shooting shooting) throws IOException {
        Aside.write(gif, aside -> {
            try (GifFilm film = new GifFilm(aside, framesASecond)) {
                shooting.shoot(film);
            }
        });
    }

    /**
     * Writes an MP4 by way of the program ffmpeg, whole or not at all.
     *
     * @param ffmpeg the program
     * @throws ExportException if there is no such program
     */
    static void mp4(String ffmpeg, Path mp4, int framesASecond, Size size, Shooting shooting) throws IOException {
        Aside.write(mp4, aside -> {
            try (Mp4Film film = new Mp4Film(ffmpeg, aside, framesASecond, size)) {
                shooting.shoot(film);
                film.finish();
            }
        });
    }
}
