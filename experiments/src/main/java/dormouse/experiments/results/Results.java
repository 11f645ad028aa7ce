package dormouse.experiments.results;

import dormouse.experiments.config.ConfigurationException;
import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.recording.Manifest;
import dormouse.experiments.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All finished runs below some folders, by condition. What is damaged, foreign or there twice is named and left out: a mean is of good runs
 * or of none.
 *
 * @param conditions in the order of the built-in protocols, then by name
 * @param unfinished runs that are not finished, with how far they came
 */
public record Results(List<Condition> conditions, List<Unfinished> unfinished) {

    /**
     * A run that does not count yet.
     *
     * @param folder where it lies
     * @param manifest what it is, and how far it came
     */
    public record Unfinished(RunFolder folder, Manifest manifest) {}

    public Results {
        conditions = List.copyOf(conditions);
        unfinished = List.copyOf(unfinished);
    }

    /** Returns the number of finished runs. */
    public int runs() {
        return conditions.stream()
                .mapToInt(condition -> condition.runs().size())
                .sum();
    }

    /**
     * Reads all runs below some folders.
     *
     * @param warnings hears a sentence for everything that is left out
     * @throws dormouse.experiments.run.UserErrorException if one is no folder
     */
    public static Results read(List<Path> folders, Consumer<String> warnings) {
        Map<List<String>, List<RunData>> groups = new LinkedHashMap<>();
        List<Unfinished> unfinished = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        for (Path folder : folders) {
            for (RunFolder run : RunFolder.find(folder, warnings)) {
                Optional<Manifest> manifest = manifest(run, warnings);
                if (manifest.isEmpty()) {
                    continue;
                }
                Manifest of = manifest.get();
                if (!run.isDone()) {
                    unfinished.add(new Unfinished(run, of));
                } else if (!known.add(List.of(of.experiment(), of.config(), of.seed()))) {
                    warnings.accept(run.path() + " is a run that is there already, in another folder; it counts once");
                } else {
                    RunReader.read(run, of, warnings).ifPresent(data -> groups.computeIfAbsent(
                                    List.of(of.experiment(), of.variant(), of.config()), key -> new ArrayList<>())
                            .add(data));
                }
            }
        }
        List<Condition> conditions = new ArrayList<>();
        groups.forEach((key, runs) -> condition(key, runs, warnings).ifPresent(conditions::add));
        conditions.sort(Order.OF_CONDITIONS);
        return new Results(conditions, unfinished);
    }

    /**
     * Reads a finished run.
     *
     * @param warnings hears a sentence if it is left out
     * @return empty if it is damaged
     */
    public static Optional<RunData> readRun(RunFolder run, Manifest manifest, Consumer<String> warnings) {
        return RunReader.read(run, manifest, warnings);
    }

    /** Returns the values of all keys of the model in a run's configuration; none if it cannot be read. */
    public static Map<String, Object> modelSettings(RunFolder run) {
        Map<String, Object> values = new LinkedHashMap<>();
        try {
            Settings settings =
                    SettingsLoader.load(Request.of(run.config().toString())).get(0);
            for (String key : SettingsLoader.modelKeys()) {
                values.put(key, settings.resolved().getValue(key).unwrapped());
            }
        } catch (ConfigurationException e) {
            values.clear();
        }
        return values;
    }

    private static Optional<Manifest> manifest(RunFolder run, Consumer<String> warnings) {
        try {
            return Optional.of(run.readManifest());
        } catch (IOException e) {
            warnings.accept(e.getMessage() + "; the run is left out");
            return Optional.empty();
        }
    }

    /** Puts runs of one configuration together. The configuration is read from the first run where it can be. */
    private static Optional<Condition> condition(List<String> key, List<RunData> runs, Consumer<String> warnings) {
        String why = "";
        for (RunData run : runs) {
            Path path = run.folder().config();
            try {
                Settings settings =
                        SettingsLoader.load(Request.of(path.toString())).get(0);
                if (!settings.hash().equals(key.get(2))) {
                    why = path + " is not the configuration that the run's manifest names";
                    continue;
                }
                List<RunData> sorted = runs.stream()
                        .sorted(Comparator.comparingLong(RunData::seed))
                        .toList();
                return Optional.of(new Condition(key.get(0), key.get(1), key.get(2), settings, sorted));
            } catch (ConfigurationException e) {
                why = e.getMessage();
            }
        }
        warnings.accept(
                why + "; " + (runs.size() == 1 ? "the run is" : "the " + runs.size() + " runs are") + " left out");
        return Optional.empty();
    }
}
