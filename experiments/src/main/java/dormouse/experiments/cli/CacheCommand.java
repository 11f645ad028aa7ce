package dormouse.experiments.cli;

import dormouse.experiments.cache.Cache;
import dormouse.experiments.cache.CacheEntry;
import dormouse.experiments.run.UserErrorException;
import dormouse.experiments.text.Numbers;
import dormouse.experiments.text.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dormouse cache}. */
@Command(
        name = "cache",
        sortOptions = false,
        description = {
            "Show or empty the cache: stages that were computed once, with which runs of the same beginning begin.",
            "Emptying it loses no run; the next runs compute their beginnings anew."
        })
final class CacheCommand extends Subcommand implements Callable<Integer> {
    private final InstantSource clock;

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            defaultValue = "list",
            description = "list (the default): what is in it; size: how much; clear: empty it; path: where it is.")
    private What what;

    @Option(names = "--cache", paramLabel = "DIR", description = "Which cache. Default: the one that runs use.")
    private Path folder;

    @Option(
            names = "--cache-size",
            paramLabel = "SIZE",
            defaultValue = CacheHome.DEFAULT_SIZE,
            converter = CacheHome.Size.class,
            description = "How much it may hold, for size to compare with. Default: $$DORMOUSE_CACHE_SIZE, else 5G.")
    private long size;

    /** What to do. */
    enum What {
        list,
        size,
        clear,
        path
    }

    CacheCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Path place = folder == null
                ? CacheHome.folder(System.getenv())
                        .orElseThrow(() -> new UserErrorException("DORMOUSE_CACHE is off, so that there is no cache"))
                : folder;
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new UserErrorException("--cache: " + place + " is a file, but must be a folder");
        }
        Cache cache = new Cache(place, size);
        switch (what) {
            case list -> list(cache);
            case size -> out().println(total(cache.entries(), cache));
            case clear -> clear(cache);
            case path -> out().println(place);
        }
        return ExitCode.OK;
    }

    private void list(Cache cache) throws IOException {
        List<Cache.Found> entries = cache.entries();
        if (!entries.isEmpty()) {
            Table table = Table.of("stage", ">seed", ">epochs before its end", ">size", ">used", "computed by");
            Instant now = clock.instant();
            for (Cache.Found found : entries) {
                CacheEntry.Content content = found.entry().content();
                table.add(
                        content.stage(),
                        Long.toString(content.seed()),
                        Numbers.grouped(content.epochs()),
                        bytes(found.entry().bytes()),
                        ago(Duration.between(found.used(), now)),
                        content.experiment() + " " + content.config());
            }
            out().println(table.plain());
        }
        out().println(total(entries, cache));
    }

    private static String total(List<Cache.Found> entries, Cache cache) {
        long bytes = entries.stream().mapToLong(found -> found.entry().bytes()).sum();
        return entries.size() + (entries.size() == 1 ? " stage, " : " stages, ") + bytes(bytes) + " of "
                + bytes(cache.limit()) + ", in " + cache.folder();
    }

    private void clear(Cache cache) throws IOException {
        long bytes = cache.entries().stream()
                .mapToLong(found -> found.entry().bytes())
                .sum();
        int removed = cache.clear();
        out().println("Removed " + removed + (removed == 1 ? " stage, " : " stages, ") + bytes(bytes) + ", from "
                + cache.folder());
    }

    private static String ago(Duration time) {
        return time.isNegative() || time.toSeconds() < 1 ? "now" : Numbers.time(time) + " ago";
    }

    /** Returns so many bytes in the unit that suits them. */
    private static String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return unit == 0 ? bytes + " B" : Numbers.rounded(value) + " " + units[unit];
    }
}
