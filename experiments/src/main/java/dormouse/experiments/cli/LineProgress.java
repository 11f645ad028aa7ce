package dormouse.experiments.cli;

import dormouse.experiments.text.Numbers;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/** A line now and then, for files and pipes: as each stage begins, and every half minute. */
final class LineProgress implements Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final PrintWriter err;
    private final InstantSource clock;
    private final String name;
    private final Instant start;
    private Instant shown;
    private long total;
    private long done;
    private final Set<String> shownStages = new HashSet<>();

    LineProgress(PrintWriter err, InstantSource clock, String name, long aeons) {
        this.err = err;
        this.clock = clock;
        this.name = name;
        this.total = aeons;
        this.start = clock.instant();
        this.shown = start;
    }

    @Override
    public synchronized void advance(long aeons, String stage, String aeon) {
        done += aeons;
        Instant now = clock.instant();
        if (shownStages.add(stage) || Duration.between(shown, now).compareTo(INTERVAL) >= 0) {
            shown = now;
            say(line(stage + ", aeon " + aeon, Duration.between(start, now)));
        }
    }

    private String line(String place, Duration elapsed) {
        long percent = total == 0 ? 100 : 100 * done / total;
        String line = name + ": " + place + ", " + Numbers.grouped(done) + " of " + Numbers.grouped(total) + " aeons, "
                + percent + " %";
        if (done == 0 || elapsed.isZero() || done >= total) {
            return line;
        }
        double millisLeft = (double) elapsed.toMillis() / done * (total - done);
        return line + ", " + Numbers.time(Duration.ofMillis(Math.round(millisLeft))) + " left";
    }

    @Override
    public synchronized void skip(long aeons) {
        total -= aeons;
    }

    @Override
    public synchronized void say(String line) {
        err.println(line);
        err.flush();
    }

    @Override
    public void close() {}
}
