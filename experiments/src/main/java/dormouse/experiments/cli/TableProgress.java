package dormouse.experiments.cli;

import dormouse.experiments.text.Numbers;
import dormouse.experiments.text.Table;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** A table that is drawn again and again, for terminals: a line for each run under way, and one for all. */
final class TableProgress implements Progress {
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final String ERASE_BELOW = "\r\u001b[J";

    private final PrintStream err;
    private final InstantSource clock;
    private final int columns;
    private final String name;
    private final int runs;
    private final Pace pace = new Pace();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private Instant drawn = Instant.MIN;
    private int lines;
    private long total;
    private long done;
    private int ended;

    /** A run under way: where it is, and where it was when it was first heard of. */
    private record Row(Instant since, long aeonsThen, Run now) {}

    /**
     * Creates it; nothing is drawn yet.
     *
     * @param columns the terminal's width
     * @param runs how many runs there are in all
     * @param finished how many of them need not be made, since they were before
     * @param aeons how many aeons the others have to live at most
     */
    TableProgress(PrintStream err, InstantSource clock, int columns, String name, int runs, int finished, long aeons) {
        this.err = err;
        this.clock = clock;
        this.columns = columns;
        this.name = name;
        this.runs = runs;
        this.total = aeons;
        this.ended = finished;
    }

    @Override
    public synchronized void at(Run run) {
        Row before = rows.get(run.label());
        rows.put(
                run.label(),
                before == null
                        ? new Row(clock.instant(), run.aeons(), run)
                        : new Row(before.since(), before.aeonsThen(), run));
        draw(false);
    }

    @Override
    public synchronized void ended(String label) {
        rows.remove(label);
        ended++;
        draw(true);
    }

    @Override
    public synchronized void advance(long aeons, String stage, String aeon) {
        done += aeons;
        pace.lived(clock.instant(), done);
    }

    @Override
    public synchronized void skip(long aeons) {
        total -= aeons;
    }

    @Override
    public synchronized void say(String line) {
        erase();
        err.println(line);
        draw(true);
    }

    @Override
    public synchronized void close() {
        erase();
        err.println(overall());
        err.flush();
    }

    private void draw(boolean now) {
        Instant time = clock.instant();
        if (!now && !drawn.equals(Instant.MIN) && Duration.between(drawn, time).compareTo(INTERVAL) < 0) {
            return;
        }
        drawn = time;
        erase();
        StringBuilder text = new StringBuilder();
        if (!rows.isEmpty()) {
            Table table = Table.of("run", "stage", ">aeon of it", ">of the run", ">µs a step", ">left");
            rows.values().forEach(row -> add(table, row, time));
            text.append(table.plain());
        }
        text.append(overall()).append('\n');
        for (String line : text.toString().lines().toList()) {
            err.println(line.substring(0, Math.min(line.length(), columns - 1)));
            lines++;
        }
        err.flush();
    }

    private void erase() {
        if (lines > 0) {
            err.print("\u001b[" + lines + "A" + ERASE_BELOW);
            lines = 0;
        }
    }

    private static void add(Table table, Row row, Instant time) {
        Run run = row.now();
        long lived = run.aeons() - row.aeonsThen();
        double seconds = Duration.between(row.since(), time).toNanos() / 1e9;
        boolean known = lived > 0 && seconds > 0;
        table.add(
                run.label(),
                run.stage(),
                Numbers.grouped(run.aeonOfStage()) + "/" + Numbers.grouped(run.stageAeons()),
                (run.mostAeons() == 0 ? 100 : 100 * run.aeons() / run.mostAeons()) + " %",
                known ? Numbers.rounded(seconds * 1e6 / lived / run.stepsPerAeon()) : "",
                known
                        ? Numbers.time(
                                Duration.ofMillis(Math.round(seconds * 1000 / lived * (run.mostAeons() - run.aeons()))))
                        : "");
    }

    private String overall() {
        return name + ": " + ended + " of " + runs + " runs, " + Numbers.grouped(done) + " of " + Numbers.grouped(total)
                + " aeons, " + (total == 0 ? 100 : 100 * done / total) + " %"
                + pace.left(total - done, clock.instant());
    }
}
