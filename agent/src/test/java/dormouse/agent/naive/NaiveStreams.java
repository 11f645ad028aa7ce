package dormouse.agent.naive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Named streams of random numbers (§12). */
public final class NaiveStreams {

    private NaiveStreams() {}

    /** XoShiRo256++ seeded with the four big-endian longs of the SHA-256 of {@code "<seed>/<name>"}. */
    public static RestorableUniformRandomProvider stream(long seed, String name) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(seed + "/" + name));
        long[] state = {digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong()};
        return RandomSource.XO_SHI_RO_256_PP.create(state);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
