package dormouse.experiments.cluster.node;

import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Knocks at a coordinator's door before a node is opened, so that what is wrong can be said in a sentence. */
public final class Probe {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 15_000;
    /** How long an alert may take that a certificate was refused; it comes after the handshake. */
    private static final int ALERT_MILLIS = 500;

    private Probe() {}

    /**
     * Returns from which address of this machine the coordinator can be reached.
     *
     * @throws UserErrorException if nobody listens there, or if one side would talk TLS and the other not, or keys are refused
     */
    public static InetAddress reach(Address coordinator, Optional<Tls> tls) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(coordinator.ip(), coordinator.port()), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            InetAddress self = socket.getLocalAddress();
            if (tls.isPresent()) {
                shakeHands(coordinator, socket, tls.get());
            } else if (talksTls(coordinator, socket)) {
                throw new UserErrorException("the coordinator at " + coordinator
                        + " talks TLS only: give --tls-keystore, --tls-truststore and --tls-password-file");
            }
            return self;
        } catch (IOException e) {
            throw new UserErrorException(
                    "no coordinator can be reached at " + coordinator + ": "
                            + (e instanceof SocketTimeoutException ? "no answer" : e.getMessage()),
                    e);
        }
    }

    private static void shakeHands(Address coordinator, Socket socket, Tls tls) throws IOException {
        try (SSLSocket secured = (SSLSocket)
                tls.context().getSocketFactory().createSocket(socket, coordinator.host(), coordinator.port(), false)) {
            secured.startHandshake();
            secured.setSoTimeout(ALERT_MILLIS);
            try {
                secured.getInputStream().read();
            } catch (SocketTimeoutException e) {
                // silence is consent
                return;
            }
        } catch (SSLException e) {
            throw new UserErrorException(refusal(coordinator, e), e);
        } catch (SocketTimeoutException e) {
            throw new UserErrorException("whoever listens at " + coordinator + " does not answer", e);
        } catch (IOException e) {
            throw new UserErrorException(
                    "the coordinator at " + coordinator + " does not talk TLS, and this worker talks nothing else", e);
        }
    }

    private static String refusal(Address coordinator, SSLException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("alert")) {
            return "the coordinator at " + coordinator + " refuses this worker's certificate: " + reason;
        }
        if (reason.contains("Unsupported or unrecognized")
                || reason.contains("closed")
                || reason.contains("peer shut")) {
            return "the coordinator at " + coordinator + " does not talk TLS, and this worker talks nothing else";
        }
        return "the certificate of the coordinator at " + coordinator + " is not trusted: " + reason;
    }

    /** Returns whether whoever listens understands TLS; with any certificate, since nothing is sent. */
    private static boolean talksTls(Address coordinator, Socket socket) {
        try (SSLSocket secured = (SSLSocket)
                credulous().getSocketFactory().createSocket(socket, coordinator.host(), coordinator.port(), false)) {
            secured.startHandshake();
            return true;
        } catch (SSLException e) {
            return String.valueOf(e.getMessage()).contains("alert");
        } catch (IOException e) {
            return false;
        }
    }

    private static SSLContext credulous() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    /** Trusts everyone; for a handshake after which nothing is said. */
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
