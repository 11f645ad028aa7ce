package dormouse.render.export;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Node;

/** An animated GIF that repeats for ever. */
final class GifFilm implements Film, Closeable {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int HUNDREDTHS = 100;
    private static final int LEAST_DELAY = 2;

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream out;
    private final int delay;
    private final Path path;
    private boolean begun;

    GifFilm(Path path, int framesASecond) throws IOException {
        this.path = path;
        out = ImageIO.createImageOutputStream(path.toFile());
        if (out == null) {
            throw new IOException(path + " cannot be written");
        }
        writer.setOutput(out);
        delay = Math.max(LEAST_DELAY, Math.round((float) HUNDREDTHS / framesASecond));
    }

    @Override
    public void add(BufferedImage image) throws IOException {
        if (!begun) {
            writer.prepareWriteSequence(null);
            begun = true;
        }
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        metadata.mergeTree(FORMAT, describe());
        try {
            writer.writeToSequence(new IIOImage(image, null, metadata), null);
        } catch (IOException e) {
            throw Aside.failed(path, e);
        }
    }

    private Node describe() {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(delay));
        control.setAttribute("transparentColorIndex", "0");
        root.appendChild(control);
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        extensions.appendChild(loop);
        root.appendChild(extensions);
        return root;
    }

    @Override
    public void close() throws IOException {
        try {
            if (begun) {
                writer.endWriteSequence();
            }
        } catch (IOException e) {
            throw Aside.failed(path, e);
        } finally {
            writer.dispose();
            out.close();
        }
    }
}
