package dormouse.experiments.cluster;

import dormouse.experiments.config.Settings;
import dormouse.experiments.run.ProgressListener;
import dormouse.experiments.run.RunFolder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * A run to be handed out.
 *
 * @param run names it
 * @param rank those of lower rank are handed out first
 * @param settings what to run
 * @param words the command line
 * @param folder where its results lie
 * @param listener hears how it comes on
 * @param stop says that the user wants all to stop
 * @param granted how it was given to a worker for the first time; empty if it never was
 * @param ended what came of it
 */
record Order(
        RunKey run,
        int rank,
        Settings settings,
        List<String> words,
        RunFolder folder,
        ProgressListener listener,
        BooleanSupplier stop,
        CompletableFuture<Optional<Grant>> granted,
        CompletableFuture<Parcel> ended) {

    /** How a run was given to a worker. */
    enum Grant {
        /** It is to be sent there. */
        NEW,
        /** It was there already, and is ahead of its folder here. */
        ADOPTED
    }
}
