package dormouse.agent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The random streams of a run, each with a name and derived from the run's seed (spec §12): neighbouring seeds and names give streams that
 * have nothing in common. See docs/model/arithmetic.md, "Streams".
 */
public final class Streams {

    private Streams() {}

    /** Returns the stream {@code name} of {@code seed} at its beginning: XoShiRo256++ seeded by SHA-256 of {@code seed/name}. */
    public static RestorableUniformRandomProvider stream(long seed, String name) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(seed + "/" + name));
        long[] words = {hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong()};
        return RandomSource.XO_SHI_RO_256_PP.create(words);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
