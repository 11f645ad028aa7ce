package dormouse.experiments.cluster.node;

import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Where a node listens.
 *
 * @param ip its IP address
 * @param port its TCP port, 1 to 65,535; 0 for any that is free
 */
public record Address(InetAddress ip, int port) {

    /** The port of a coordinator that is told no other. */
    public static final int USUAL_PORT = 25520;

    private static final int LAST_PORT = 65_535;

    /**
     * Reads an address, and looks its host up.
     *
     * @param option what a refusal names
     * @param text {@code HOST:PORT}, or {@code HOST} alone; an IPv6 address stands in brackets
     * @param usualPort the port where none is given
     * @throws UserErrorException if it is none; the message says why
     */
    public static Address parse(String option, String text, int usualPort) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > text.lastIndexOf(']');
        String host = hasPort ? text.substring(0, colon) : text;
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (host.isEmpty() || (!bracketed && host.indexOf(':') >= 0)) {
            throw new UserErrorException(
                    option + ": '" + text + "' is no address: write HOST:PORT, such as 127.0.0.1:" + USUAL_PORT);
        }
        return new Address(resolve(option, host), hasPort ? port(option, text.substring(colon + 1)) : usualPort);
    }

    private static int port(String option, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new UserErrorException(
                option + ": '" + text + "' is no port: it must be a whole number from 0 to " + LAST_PORT);
    }

    private static InetAddress resolve(String option, String host) {
        InetAddress ip;
        try {
            ip = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UserErrorException(option + ": no machine is known by the name '" + host + "'", e);
        }
        if (ip.isAnyLocalAddress()) {
            throw new UserErrorException(option + ": " + host
                    + " stands for every address; name the one by which other machines reach this");
        }
        return ip;
    }

    /** Returns whether only this machine reaches it. */
    public boolean loopback() {
        return ip.isLoopbackAddress();
    }

    /** Returns the IP address as Akka names a host. */
    String host() {
        return ip instanceof Inet6Address ? "[" + ip.getHostAddress() + "]" : ip.getHostAddress();
    }

    /** Throws a sentence if this machine cannot listen there. */
    void checkFree() {
        try (ServerSocket socket = new ServerSocket(port, 1, ip)) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw taken(e);
        }
    }

    /** Returns what to tell when this machine cannot listen there. */
    UserErrorException taken(Exception problem) {
        String reason = String.valueOf(problem.getMessage());
        if (reason.contains("already in use")) {
            return new UserErrorException(
                    this + " is in use by another program: choose another port with --bind", problem);
        }
        if (reason.contains("assign requested address")) {
            return new UserErrorException(
                    host() + " is no address of this machine: name one that is with --bind", problem);
        }
        return new UserErrorException("cannot listen at " + this + ": " + reason, problem);
    }

    @Override
    public String toString() {
        return host() + ":" + port;
    }
}
