package dormouse.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Compares pictures. */
public final class Pictures {

    private static final Path KEPT = Path.of("src", "test", "resources", "pictures");
    private static final int NOTICEABLE = 48;

    private Pictures() {}

    /** Returns the share of pixels in which two pictures of one size differ so that it could be seen; 1 for other sizes. */
    public static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        long different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                different += distance(one.getRGB(x, y), other.getRGB(x, y)) > NOTICEABLE ? 1 : 0;
            }
        }
        return different / (double) (one.getWidth() * one.getHeight());
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    /**
     * Returns a kept picture. With {@code -Ddormouse.keep-pictures=true} the new one is kept in its place first. After a difference, the
     * new one is in target/pictures.
     */
    public static BufferedImage kept(String name, BufferedImage now) throws IOException {
        Path kept = KEPT.resolve(name + ".png");
        Path target = Path.of("target", "pictures");
        Files.createDirectories(target);
        ImageIO.write(now, "png", target.resolve(name + ".png").toFile());
        if (Boolean.getBoolean("dormouse.keep-pictures")) {
            Files.createDirectories(KEPT);
            ImageIO.write(now, "png", kept.toFile());
        }
        return ImageIO.read(kept.toFile());
    }
}
