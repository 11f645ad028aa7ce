package dormouse.render.view;

import dormouse.render.weights.CloudScope;
import dormouse.render.weights.WeightSpace;
import dormouse.render.weights.WeightSpaceLoader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** The weight space that is shown: computed in the background, and the one before kept until the next is there. */
final class Spaces {

    private final List<WeightSpaceLoader.Shown> runs;
    private final Executor background;
    private CloudScope scope = CloudScope.SAME_SEED;
    private CompletableFuture<WeightSpace> asked;
    private WeightSpace newest;
    private String failure;

    Spaces(List<Stagehand> hands, Executor background) {
        runs = hands.stream()
                .map(hand -> new WeightSpaceLoader.Shown(
                        hand.recording().folder(), hand.recording().header().seed(), 0))
                .toList();
        this.background = background;
    }

    CloudScope scope() {
        return scope;
    }

    void scope(CloudScope other) {
        scope = other;
    }

    boolean busy() {
        return asked != null && !asked.isDone();
    }

    /** Asks for it to be computed anew, of an agent. */
    void request(int agent) {
        CloudScope wanted = scope;
        List<WeightSpaceLoader.Shown> shown = runs.stream()
                .map(run -> new WeightSpaceLoader.Shown(run.folder(), run.seed(), agent))
                .toList();
        asked = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return WeightSpaceLoader.load(shown, wanted);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                background);
    }

    /** Returns the newest that is there. */
    Optional<WeightSpace> now() {
        if (asked != null && asked.isDone()) {
            try {
                newest = asked.join();
                failure = null;
            } catch (CompletionException e) {
                failure = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
                if (newest == null) {
                    newest = new WeightSpace(
                            runs.stream()
                                    .map(run -> List.<dormouse.render.weights.WeightPoint>of())
                                    .toList(),
                            List.of(),
                            List.of(0.0, 0.0, 0.0));
                }
            }
            asked = null;
        }
        return Optional.ofNullable(newest);
    }

    /** Returns why there is none, if something failed. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
