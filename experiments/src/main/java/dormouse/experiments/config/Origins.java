package dormouse.experiments.config;

import com.typesafe.config.ConfigOrigin;

/** Where a value stands, for messages: {@code my.conf:12}, {@code --set brain.sleep.current=1}. */
final class Origins {

    private Origins() {}

    static String describe(ConfigOrigin origin) {
        String file = origin.resource() != null ? origin.resource() : origin.filename();
        if (file == null) {
            return origin.withLineNumber(-1).description();
        }
        return origin.lineNumber() > 0 ? file + ":" + origin.lineNumber() : file;
    }
}
