package dormouse.experiments.cluster.node;

import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What all nodes of a cluster know and nobody else. It is never sent: who has it proves it by HMAC-SHA-256 of fresh random numbers. */
public final class Secret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 16;
    private static final int NONCE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private Secret(byte[] bytes) {
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * Reads a secret: a file's text, without white space at its ends.
     *
     * @throws UserErrorException if it cannot be read, or is too short
     */
    public static Secret read(Path file) {
        byte[] bytes = Tls.textOf("--secret-file", file).getBytes(StandardCharsets.UTF_8);
        if (bytes.length < FEWEST_BYTES) {
            throw new UserErrorException("--secret-file: " + file + " has " + bytes.length
                    + " characters, but a secret must have at least " + FEWEST_BYTES);
        }
        return new Secret(bytes);
    }

    /** Returns a number that nobody can guess, in hexadecimal digits. */
    public static String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }

    /**
     * Returns the proof that this node knows the secret.
     *
     * @param role who proves it, so that nobody can send another's proof back
     * @param worker the worker's address in the cluster, to which the proof is bound
     * @param workersNonce the random number of the worker
     * @param coordinatorsNonce the random number of the coordinator
     * @return in hexadecimal digits
     */
    public String proof(String role, String worker, String workersNonce, String coordinatorsNonce) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String text : List.of(role, worker, workersNonce, coordinatorsNonce)) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Compares proofs, in a time that does not tell where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether other users of this machine can read a secret's file, where that can be told. */
    public static boolean readByOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream()
                    .anyMatch(permission -> permission.name().equals("GROUP_READ")
                            || permission.name().equals("OTHERS_READ"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
