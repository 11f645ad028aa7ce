package dormouse.experiments.cli;

import dormouse.experiments.cache.Cache;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say where stages are kept for other runs; they change no result. */
final class CacheOptions {

    /** Where the cache is, or that there is none. */
    static final class Place {
        @Option(
                names = "--cache",
                paramLabel = "DIR",
                description = "Where stages are kept that other runs can begin with. Default: $$DORMOUSE_CACHE,"
                        + " else $$XDG_CACHE_HOME/dormouse, else ~/.cache/dormouse.")
        private Path folder;

        @Option(
                names = "--no-cache",
                description =
                        "Neither begin with a stage in the cache nor keep any there; DORMOUSE_CACHE=off does the same.")
        private boolean none;
    }

    @ArgGroup
    private Place place = new Place();

    @Option(
            names = "--cache-size",
            paramLabel = "SIZE",
            defaultValue = CacheHome.DEFAULT_SIZE,
            converter = CacheHome.Size.class,
            description = "How much the cache may hold, such as 500M or 20G; the least recently used goes. Default:"
                    + " $$DORMOUSE_CACHE_SIZE, else 5G.")
    private long size;

    /** Returns the cache that runs use; empty for none. */
    Optional<Cache> cache() {
        if (place.none) {
            return Optional.empty();
        }
        Optional<Path> folder = place.folder == null ? CacheHome.folder(System.getenv()) : Optional.of(place.folder);
        return folder.map(path -> new Cache(path, size));
    }
}
