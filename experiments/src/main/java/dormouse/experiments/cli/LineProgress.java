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
    private final Pace pace = new Pace();
    private Instant shown;
    private long total;
    private long done;
    private final Set<String> shownStages = new HashSet<>();

    LineProgress(PrintWriter err, InstantSource clock, String name, long aeons) {
        this.err = err;
        this.clock = clock;
        this.name = name;
        this.total = aeons;
        this.shown = clock.instant();
    }

    @Override
    public synchronized void advance(long aeons, String stage, String aeon) {
        done += aeons;
        Instant now = clock.instant();
        pace.lived(now, done);
        if (shownStages.add(stage) || Duration.between(shown, now).compareTo(INTERVAL) >= 0) {
            shown = now;
            say(line(stage + ", aeon " + aeon, now));
        }
    }

    private String line(String place, Instant now) {
        long percent = total == 0 ? 100 : 100 * done / total;
        return name + ": " + place + ", " + Numbers.grouped(done) + " of " + Numbers.grouped(total) + " aeons, "
                + percent + " %" + pace.left(total - done, now);
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
