package dormouse.render.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.render.Pictures;
import dormouse.render.Tiny;
import dormouse.render.playback.Recording;
import dormouse.render.view.Action;
import dormouse.render.view.Album;
import dormouse.render.view.Scene;
import dormouse.render.view.Selection;
import dormouse.render.view.Skin;
import dormouse.render.view.Stagehand;
import dormouse.render.view.Viewer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and films, drawn without a display. */
class StillTest {

    private static final Size SIZE = new Size(1100, 700, 1);
    private static final double TOLERANCE = 0.005;

    @TempDir
    private Path folder;

    private Viewer viewer;
    private Album album;

    @BeforeEach
    void open() throws IOException {
        album = new FileAlbum(folder, List.of(Tiny.run()), Runnable::run);
        viewer = new Viewer(List.of(new Stagehand(Recording.open(Tiny.run()))), Skin.LIGHT, Runnable::run, album);
        viewer.resize(SIZE.width(), SIZE.height(), 1);
        viewer.findWeightSpace();
        viewer.transport().seek(120);
    }

    @AfterEach
    void close() throws IOException {
        viewer.close();
    }

    private void assertAsKept(String name) throws IOException {
        BufferedImage now = new Still(SIZE).draw(viewer.scene());
        assertThat(Pictures.difference(now, Pictures.kept(name, now))).isLessThan(TOLERANCE);
    }

    @Test
    void theLightPictureIsAsItWasKept() throws IOException {
        assertAsKept("light");
    }

    @Test
    void theDarkPictureInThreeDimensionsIsAsItWasKept() throws IOException {
        viewer.act(Action.SKIN);
        viewer.act(Action.DIMENSIONS);
        viewer.look(viewer.look().with(new Selection(Selection.Layer.OUTPUT, 8)));
        assertAsKept("dark");
    }

    @Test
    void anotherEpochIsAnotherPicture() throws IOException {
        Still still = new Still(SIZE);
        BufferedImage one = still.draw(viewer.scene());
        assertThat(Pictures.difference(one, still.draw(viewer.scene()))).isZero();
        viewer.transport().seek(300);
        assertThat(Pictures.difference(one, still.draw(viewer.scene()))).isGreaterThan(TOLERANCE);
    }

    @Test
    void twiceTheDensityIsTwiceThePixelsOfTheSamePicture() throws IOException {
        Scene scene = viewer.scene();
        BufferedImage fine = new Still(new Size(1100, 700, 2)).draw(scene);
        assertThat(fine.getWidth()).isEqualTo(2200);
        BufferedImage half = new BufferedImage(1100, 700, BufferedImage.TYPE_INT_RGB);
        half.createGraphics()
                .drawImage(fine.getScaledInstance(1100, 700, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        assertThat(Pictures.difference(half, new Still(SIZE).draw(scene))).isLessThan(0.12);
    }

    @Test
    void aPartIsCutFromTheWhole() throws IOException {
        BufferedImage world = new Still(SIZE).draw(viewer.scene(), Still.Part.WORLD);
        assertThat(world.getWidth()).isBetween(300, 400);
        assertThat(new Still(SIZE).draw(viewer.scene(), Still.Part.TIME).getHeight())
                .isLessThan(200);
    }

    @Test
    void sizesAtWhichNothingCanBeReadAreRefused() {
        assertThatThrownBy(() -> new Size(100, 100, 1)).isInstanceOf(ExportException.class);
        assertThatThrownBy(() -> new Size(1400, 900, 50)).isInstanceOf(ExportException.class);
        assertThatThrownBy(() -> new Size(1400, 900, 0)).isInstanceOf(ExportException.class);
    }

    @Test
    void theAlbumNamesPicturesAfterRunAndEpoch() throws IOException {
        assertThat(album.still(viewer.scene(), 1100, 700, 1)).isEqualTo("kept dormouse-shown-seed-1-epoch-120.png");
        BufferedImage kept = ImageIO.read(
                folder.resolve("dormouse-shown-seed-1-epoch-120.png").toFile());
        assertThat(Pictures.difference(kept, new Still(SIZE).draw(viewer.scene())))
                .isZero();
        assertThat(album.still(viewer.scene(), 10, 10, 1)).startsWith("not kept: ");
    }

    @Test
    void aGifHasAllItsPicturesAndRepeats() throws IOException {
        Path gif = folder.resolve("film.gif");
        Still still = new Still(new Size(700, 450, 1));
        Film.gif(gif, 10, film -> {
            for (long epoch = 100; epoch < 103; epoch++) {
                viewer.transport().seek(epoch);
                film.add(still.draw(viewer.scene()));
            }
        });
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(gif.toFile()));
        assertThat(reader.getNumImages(true)).isEqualTo(3);
        viewer.transport().seek(102);
        BufferedImage last = new BufferedImage(700, 450, BufferedImage.TYPE_INT_RGB);
        last.createGraphics().drawImage(reader.read(2), 0, 0, null);
        assertThat(Pictures.difference(last, still.draw(viewer.scene()))).isLessThan(0.02);
        assertThat(new String(Files.readAllBytes(gif), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("NETSCAPE2.0");
    }

    @Test
    void aFilmThatFailsLeavesWhatWasThere() throws IOException {
        Path gif = Files.writeString(folder.resolve("film.gif"), "before");
        assertThatThrownBy(() -> Film.gif(gif, 10, film -> {
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(gif).hasContent("before");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("part"));
    }

    @Test
    void ffmpegIsGivenEveryPictureWhole() throws IOException {
        Path ffmpeg = program("for last; do :; done; cat > \"$last\"");
        Path mp4 = folder.resolve("film.mp4");
        Size size = new Size(700, 450, 1);
        Film.mp4(ffmpeg.toString(), mp4, 25, size, film -> {
            film.add(new Still(size).draw(viewer.scene()));
            film.add(new Still(size).draw(viewer.scene()));
        });
        assertThat(mp4).hasSize(2L * 700 * 450 * 3);
    }

    @Test
    void whatFfmpegComplainsOfIsPassedOn() throws IOException {
        Path ffmpeg = program("cat > /dev/null; echo 'no such codec' >&2; exit 1");
        Size size = new Size(700, 450, 1);
        assertThatThrownBy(() -> Film.mp4(
                        ffmpeg.toString(),
                        folder.resolve("film.mp4"),
                        25,
                        size,
                        film -> film.add(new Still(size).draw(viewer.scene()))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no such codec");
    }

    @Test
    void withoutFfmpegASentenceSaysSo() {
        assertThatThrownBy(() -> Film.mp4(
                        folder.resolve("no-ffmpeg").toString(), folder.resolve("film.mp4"), 25, SIZE, film -> {}))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("needs the program ffmpeg");
    }

    private Path program(String body) throws IOException {
        Path program = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\n" + body + "\n");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.getFileStore(program).supportsFileAttributeView("posix"), "no shell scripts here");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
