package dormouse.experiments.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigOrigin;

/** A configuration that can't be used. Its message is one sentence for the user: file, line, key, and what is allowed. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        super(message);
    }

    ConfigurationException(ConfigOrigin origin, String message) {
        super(Origins.describe(origin) + ": " + message);
    }

    /** Returns what the HOCON library objects to, on one line, with its place in this program's form. */
    static ConfigurationException of(ConfigException cause) {
        String message = inOurWords(cause.getMessage().lines().findFirst().orElse(""));
        ConfigOrigin origin = cause.origin();
        ConfigurationException result;
        if (origin == null) {
            result = new ConfigurationException(message);
        } else {
            String prefix = origin.description() + ": ";
            String bare = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
            result = new ConfigurationException(origin, bare);
        }
        result.initCause(cause);
        return result;
    }

    /** Leaves out the library's advice, and puts right what it calls the end of a file inside braces. */
    private static String inOurWords(String message) {
        return message.replaceAll(" \\(if you (intended|want) .*", "")
                .replace("a close parentheses ')' here", "a closing brace or bracket")
                .strip();
    }
}
