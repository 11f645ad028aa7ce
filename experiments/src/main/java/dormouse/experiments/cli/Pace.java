package dormouse.experiments.cli;

import dormouse.experiments.text.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How fast aeons are lived, as measured lately, and how long the rest takes at that. Time in which nothing could be lived yet, because finished
 * runs were read or workers had not come, does not count.
 */
final class Pace {
    /** Runs come and go, and stages differ: what was long ago says little. */
    private static final Duration WINDOW = Duration.ofMinutes(10);
    /** Less than this is no measurement. */
    private static final Duration LEAST = Duration.ofSeconds(5);
    /** Who has lived nothing for so long was waiting. */
    private static final Duration GAP = Duration.ofMinutes(2);

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Deque<Sample> samples = new ArrayDeque<>();
    private Sample last;

    /** So many aeons had been lived then. */
    private record Sample(Instant time, long aeons) {}

    /**
     * Some aeons have been lived.
     *
     * @param aeons how many since the beginning
     */
    void lived(Instant now, long aeons) {
        if (last != null && Duration.between(last.time(), now).compareTo(GAP) > 0) {
            samples.clear();
        }
        last = new Sample(now, aeons);
        if (samples.isEmpty() || Duration.between(samples.getLast().time(), now).compareTo(BETWEEN) >= 0) {
            samples.add(last);
        }
        while (samples.size() > 1
                && Duration.between(samples.getFirst().time(), now).compareTo(WINDOW) > 0) {
            samples.remove();
        }
    }

    /** Returns how long so many aeons take; empty if too little was measured to tell. */
    Optional<Duration> timeFor(long aeons, Instant now) {
        if (aeons <= 0 || samples.isEmpty()) {
            return Optional.empty();
        }
        Sample first = samples.getFirst();
        Duration measured = Duration.between(first.time(), now);
        long lived = last.aeons() - first.aeons();
        if (lived <= 0
                || measured.compareTo(LEAST) < 0
                || Duration.between(last.time(), now).compareTo(GAP) > 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round((double) measured.toMillis() / lived * aeons)));
    }

    /** Returns how long so many aeons take, as the end of a line; empty if too little was measured to tell. */
    String left(long aeons, Instant now) {
        return timeFor(aeons, now)
                .map(time -> ", " + Numbers.time(time) + " left")
                .orElse("");
    }
}
