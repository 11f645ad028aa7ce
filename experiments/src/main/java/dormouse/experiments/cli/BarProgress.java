package dormouse.experiments.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves, for terminals. */
final class BarProgress implements Progress {
    private static final int UPDATE_MILLIS = 250;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream err;
    private final ProgressBar bar;
    private long left;

    /**
     * Creates a bar and shows it.
     *
     * @param err where to
     * @param columns the terminal's width, known beforehand: asking the bar's library for it would take Ctrl-C over
     */
    BarProgress(PrintStream err, int columns, String name, long aeons) {
        this.err = err;
        this.left = aeons;
        boolean unicode = Charset.defaultCharset().name().startsWith("UTF");
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(aeons)
                .setUnit(" aeons", 1)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setStyle(unicode ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, columns - 1))
                .build();
    }

    @Override
    public synchronized void advance(long aeons, String stage, String aeon) {
        bar.stepBy(aeons);
        bar.setExtraMessage(" " + stage + " " + aeon);
    }

    @Override
    public synchronized void skip(long aeons) {
        left -= aeons;
        bar.maxHint(left);
    }

    @Override
    public synchronized void say(String line) {
        err.print(CLEAR_LINE);
        err.println(line);
        bar.refresh();
    }

    @Override
    public synchronized void close() {
        bar.close();
    }
}
