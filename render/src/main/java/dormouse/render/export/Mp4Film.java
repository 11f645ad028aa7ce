package dormouse.render.export;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pictures handed to the program ffmpeg, as plain red, green and blue bytes. */
final class Mp4Film implements Film, Closeable {

    private final Process process;
    private final OutputStream pictures;
    private final Path log;
    private byte[] row = {};

    Mp4Film(String ffmpeg, Path mp4, int framesASecond, Size size) throws IOException {
        log = Files.createTempFile("dormouse-ffmpeg", ".log");
        List<String> command = List.of(
                ffmpeg,
                "-loglevel",
                "error",
                "-y",
                "-f",
                "rawvideo",
                "-pixel_format",
                "rgb24",
                "-video_size",
                size.pixelsAcross() + "x" + size.pixelsDown(),
                "-framerate",
                Integer.toString(framesASecond),
                "-i",
                "-",
                // the format wants even sizes
                "-vf",
                "pad=ceil(iw/2)*2:ceil(ih/2)*2",
                "-pix_fmt",
                "yuv420p",
                mp4.toString());
        try {
            process = new ProcessBuilder(command)
                    .redirectError(log.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            Files.deleteIfExists(log);
            throw new ExportException("--mp4 needs the program ffmpeg, and there is no " + ffmpeg
                    + " to be run here; install it, or make a --gif");
        }
        pictures = process.getOutputStream();
    }

    @Override
    public void add(BufferedImage image) throws IOException {
        int width = image.getWidth();
        row = row.length == 3 * width ? row : new byte[3 * width];
        int[] pixels = new int[width];
        try {
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, width, 1, pixels, 0, width);
                for (int x = 0; x < width; x++) {
                    row[3 * x] = (byte) (pixels[x] >> 16);
                    row[3 * x + 1] = (byte) (pixels[x] >> 8);
                    row[3 * x + 2] = (byte) pixels[x];
                }
                pictures.write(row);
            }
        } catch (IOException e) {
            throw failed();
        }
    }

    /** Ends the film and waits until it is written. */
    void finish() throws IOException {
        try {
            pictures.close();
        } catch (IOException e) {
            throw failed();
        }
        if (waitFor() != 0) {
            throw failed();
        }
    }

    private int waitFor() throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the film was interrupted", e);
        }
    }

    private IOException failed() throws IOException {
        int exitCode = waitFor();
        String said = Files.readString(log, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((first, last) -> last)
                .orElse("it said nothing, and ended with exit code " + exitCode);
        return new IOException("ffmpeg could not make the film: " + said.strip());
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.deleteIfExists(log);
    }
}
