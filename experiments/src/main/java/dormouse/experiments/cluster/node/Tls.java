package dormouse.experiments.cluster.node;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A node's keys: its own, and those of the nodes that it trusts. Both sides of every connection show theirs. */
public final class Tls {

    private static final String PROTOCOL = "TLSv1.3";
    private static final List<String> ALGORITHMS = List.of("TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256");

    private final Path keystore;
    private final Path truststore;
    private final String password;
    private final SSLContext context;

    private Tls(Path keystore, Path truststore, String password) {
        this.keystore = keystore;
        this.truststore = truststore;
        this.password = password;
        KeyStore own = load("--tls-keystore", keystore);
        KeyStore trusted = load("--tls-truststore", truststore);
        try {
            if (Collections.list(own.aliases()).stream().noneMatch(alias -> isKey(own, alias))) {
                throw new UserErrorException("--tls-keystore: " + keystore + " has no private key in it");
            }
            if (trusted.size() == 0) {
                throw new UserErrorException("--tls-truststore: " + truststore + " has no certificate in it");
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, password.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            context = SSLContext.getInstance(PROTOCOL);
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        } catch (GeneralSecurityException e) {
            throw new UserErrorException("the keys in " + keystore + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a node's keys.
     *
     * @param keystore a PKCS #12 file with the node's private key and certificate
     * @param truststore a PKCS #12 file with the certificates that the node trusts
     * @param passwordFile a file with the password of both
     * @throws UserErrorException if they cannot be read
     */
    public static Tls read(Path keystore, Path truststore, Path passwordFile) {
        return new Tls(keystore, truststore, textOf("--tls-password-file", passwordFile));
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store was loaded", e);
        }
    }

    private KeyStore load(String option, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(in, password.toCharArray());
            return store;
        } catch (NoSuchFileException e) {
            throw new UserErrorException(option + ": there is no file " + file, e);
        } catch (IOException | GeneralSecurityException e) {
            throw new UserErrorException(
                    option + ": " + file + " cannot be opened with that password: " + e.getMessage(), e);
        }
    }

    /** Returns a file's text without white space at its ends. */
    static String textOf(String option, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            throw new UserErrorException(option + ": there is no file " + file, e);
        } catch (IOException e) {
            throw new UserErrorException(option + ": " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    SSLContext context() {
        return context;
    }

    /** Returns Akka's settings for it. */
    Config settings() {
        return ConfigFactory.parseMap(Map.of(
                "key-store", keystore.toAbsolutePath().toString(),
                "trust-store", truststore.toAbsolutePath().toString(),
                "key-store-password", password,
                "key-password", password,
                "trust-store-password", password,
                "protocol", PROTOCOL,
                "enabled-algorithms", ALGORITHMS,
                "require-mutual-authentication", "on"));
    }
}
