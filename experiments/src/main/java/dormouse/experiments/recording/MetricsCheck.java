package dormouse.experiments.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Tells whether metrics.csv is what it was when its run finished, by what the manifest says of it: by its CRC-32, and of runs of before there was
 * one, by its SHA-256, which takes some ten times as long.
 */
public final class MetricsCheck {

    private static final int PART = 1 << 16;

    private final String wanted;
    private final CRC32 crc = new CRC32();
    /** Null where the CRC is known. */
    private final MessageDigest digest;

    private MetricsCheck(String wanted, MessageDigest digest) {
        this.wanted = wanted;
        this.digest = digest;
    }

    /** Begins to check the metrics of a run; empty if its manifest tells nothing of them, as of a run that is not finished. */
    public static Optional<MetricsCheck> of(Manifest manifest) {
        Manifest.Hashes hashes = manifest.hashes();
        if (hashes == null || hashes.metrics() == null) {
            return Optional.empty();
        }
        if (hashes.metricsCrc32() != null) {
            return Optional.of(new MetricsCheck(hashes.metricsCrc32(), null));
        }
        try {
            return Optional.of(new MetricsCheck(hashes.metrics(), MessageDigest.getInstance("SHA-256")));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Looks at the next bytes of the file. */
    public void update(ByteBuffer bytes) {
        if (digest == null) {
            crc.update(bytes);
        } else {
            digest.update(bytes);
        }
    }

    /** Returns whether the bytes seen, all of the file, are those that the manifest speaks of. Ends the check. */
    public boolean isPassed() {
        return (digest == null ? hexadecimal(crc) : HexFormat.of().formatHex(digest.digest())).equals(wanted);
    }

    /** Returns the CRC-32 of a file, as manifests have it. */
    public static String crc32(Path file) throws IOException {
        CRC32 crc = new CRC32();
        ByteBuffer part = ByteBuffer.allocate(PART);
        try (FileChannel in = FileChannel.open(file)) {
            while (in.read(part.clear()) >= 0) {
                crc.update(part.flip());
            }
        }
        return hexadecimal(crc);
    }

    private static String hexadecimal(CRC32 crc) {
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
