package dormouse.experiments.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What stands in PNG files. */
class PngTest {

    @Test
    void aFigureIsTwiceAsManyPixels() throws IOException {
        Figure figure = new Figure(40, 30, "a box");
        figure.add(new Mark.Box(10, 10, 10, 10, Ink.FIRST, 1));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.file(figure)));
        assertThat(read.getWidth()).isEqualTo(80);
        assertThat(read.getHeight()).isEqualTo(60);
        assertThat(read.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
        assertThat(read.getRGB(30, 30) & 0xffffff).isEqualTo(Integer.decode(Ink.FIRST.light()));
    }
}
