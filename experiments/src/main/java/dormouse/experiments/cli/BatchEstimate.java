package dormouse.experiments.cli;

import dormouse.experiments.recording.Manifest;
import dormouse.experiments.run.RunFolder;
import dormouse.experiments.text.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far the runs of a batch are, and how long the rest might take: by the speed of those finished in the same folder. */
final class BatchEstimate {
    private final List<Double> stepsPerSecond;
    private long aeonsLeft;
    private double stepsLeft;

    BatchEstimate(Path out) {
        stepsPerSecond = new ArrayList<>();
        if (Files.isDirectory(out)) {
            for (RunFolder run : RunFolder.find(out, warning -> {})) {
                manifest(run)
                        .filter(manifest -> manifest.progress() != null
                                && manifest.progress().stepsPerSecond() > 0)
                        .ifPresent(manifest ->
                                stepsPerSecond.add(manifest.progress().stepsPerSecond()));
            }
        }
        stepsPerSecond.sort(Double::compare);
    }

    private static Optional<Manifest> manifest(RunFolder run) {
        try {
            return Files.exists(run.manifest()) ? Optional.of(run.readManifest()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns how far a run is, in words, and counts what is left of it. */
    String state(Job job) {
        RunFolder folder = job.folder();
        if (folder.isDone()) {
            return "finished";
        }
        long lived = manifest(folder)
                .map(Manifest::progress)
                .map(Manifest.Progress::aeons)
                .orElse(0L);
        long left = job.settings().protocol().aeons() - lived;
        aeonsLeft += left;
        stepsLeft += (double) left
                * job.settings().model().agent().epochsPerAeon()
                * job.settings().model().brain().stepsPerEpoch()
                * job.settings().model().world().agents();
        return lived == 0 ? "new" : "goes on from aeon " + Numbers.grouped(lived);
    }

    /** Returns the aeons that the runs asked about have left, without what they may share. */
    long aeonsLeft() {
        return aeonsLeft;
    }

    /** Returns how long they might take, so many at a time; empty if no run tells the speed. */
    Optional<Duration> duration(int atATime) {
        if (stepsPerSecond.isEmpty()) {
            return Optional.empty();
        }
        double median = stepsPerSecond.get(stepsPerSecond.size() / 2);
        return Optional.of(Duration.ofMillis(Math.round(1000 * stepsLeft / median / atATime)));
    }
}
