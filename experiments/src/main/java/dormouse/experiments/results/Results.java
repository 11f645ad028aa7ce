package dormouse.experiments.results;

import dormouse.experiments.config.ConfigurationException;
import dormouse.experiments.config.Distinction;
import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.recording.Manifest;
import dormouse.experiments.run.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All finished runs below some folders, by condition. What is damaged, foreign or there twice is named and left out: a mean is of good runs
 * or of none.
 *
 * @param conditions in the order of the built-in protocols, then by name
 * @param unfinished runs that are not finished, with how far they came
 */
public record Results(List<Condition> conditions, List<Unfinished> unfinished) {

    /** Runs whose curves are read, of all conditions together: what stages came to is read of all, and statistics are of all. */
    private static final int MOST_CURVES = 1000;

    /** Of one condition. */
    private static final int FEWEST_CURVES = 5;

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
        List<Unfinished> unfinished = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        Map<List<String>, List<RunFolder.Found>> finished = new LinkedHashMap<>();
        for (Path folder : folders) {
            for (RunFolder.Found run : RunFolder.findAll(folder, warnings)) {
                Manifest of = run.manifest();
                if (!run.folder().isDone()) {
                    unfinished.add(new Unfinished(run.folder(), of));
                } else if (!known.add(List.of(of.experiment(), of.config(), of.seed()))) {
                    warnings.accept(
                            run.folder().path() + " is a run that is there already, in another folder; it counts once");
                } else {
                    finished.computeIfAbsent(
                                    List.of(of.experiment(), of.variant(), of.config()), key -> new ArrayList<>())
                            .add(run);
                }
            }
        }
        Map<List<String>, List<RunData>> groups = read(finished, warnings);
        List<Condition> conditions = conditions(groups, warnings);
        tellApart(conditions);
        conditions.sort(Order.OF_CONDITIONS);
        return new Results(conditions, unfinished);
    }

    /** Adds to the variants of conditions that would have one name, such as those of a sweep, what they differ in. */
    private static void tellApart(List<Condition> conditions) {
        Map<String, List<Integer>> byTitle = new LinkedHashMap<>();
        for (int i = 0; i < conditions.size(); i++) {
            byTitle.computeIfAbsent(conditions.get(i).title(), title -> new ArrayList<>())
                    .add(i);
        }
        for (List<Integer> alike : byTitle.values()) {
            List<String> names = Distinction.of(
                    alike.stream().map(i -> conditions.get(i).settings()).toList());
            for (int i = 0; i < names.size(); i++) {
                if (!names.get(i).isEmpty()) {
                    conditions.set(alike.get(i), conditions.get(alike.get(i)).alsoNamed(names.get(i)));
                }
            }
        }
    }

    /** Reads finished runs on all processors; warnings come in the order of the runs. */
    private static Map<List<String>, List<RunData>> read(
            Map<List<String>, List<RunFolder.Found>> finished, Consumer<String> warnings) {
        int withCurves = Math.max(FEWEST_CURVES, MOST_CURVES / Math.max(1, finished.size()));
        Map<List<String>, List<RunData>> groups = new LinkedHashMap<>();
        finished.forEach((key, runs) -> {
            runs.sort(Comparator.comparingLong(run -> run.manifest().seed()));
            List<List<String>> problems =
                    runs.stream().<List<String>>map(run -> new ArrayList<>()).toList();
            List<RunData> read = IntStream.range(0, runs.size())
                    .parallel()
                    .mapToObj(i -> RunReader.read(
                            runs.get(i).folder(), runs.get(i).manifest(), i < withCurves, problems.get(i)::add))
                    .flatMap(Optional::stream)
                    .toList();
            problems.forEach(ofRun -> ofRun.forEach(warnings));
            if (!read.isEmpty()) {
                groups.put(key, read);
            }
        });
        return groups;
    }

    /**
     * Reads a finished run, but for how its performance went.
     *
     * @param warnings hears a sentence if it is left out
     * @return empty if it is damaged
     */
    public static Optional<RunData> readRun(RunFolder run, Manifest manifest, Consumer<String> warnings) {
        return RunReader.read(run, manifest, false, warnings);
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

    /** Puts runs together on all processors, since each configuration has to be read; warnings come in the order of the groups. */
    private static List<Condition> conditions(Map<List<String>, List<RunData>> groups, Consumer<String> warnings) {
        record Found(Optional<Condition> condition, List<String> problems) {}

        List<Found> found = groups.entrySet().parallelStream()
                .map(group -> {
                    List<String> problems = new ArrayList<>();
                    return new Found(condition(group.getKey(), group.getValue(), problems::add), problems);
                })
                .toList();
        found.forEach(one -> one.problems().forEach(warnings));
        return found.stream().flatMap(one -> one.condition().stream()).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Puts runs of one configuration together. The configuration is read from the first run where it can be. */
    private static Optional<Condition> condition(List<String> key, List<RunData> runs, Consumer<String> warnings) {
        String why = "";
        Set<String> tried = new HashSet<>();
        for (RunData run : runs) {
            Path path = run.folder().config();
            try {
                // what one run's file is not, a thousand copies of it are not either
                if (Files.isRegularFile(path) && !tried.add(Files.readString(path, StandardCharsets.ISO_8859_1))) {
                    continue;
                }
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
            } catch (IOException e) {
                why = path + " cannot be read: " + e.getMessage();
            }
        }
        warnings.accept(
                why + "; " + (runs.size() == 1 ? "the run is" : "the " + runs.size() + " runs are") + " left out");
        return Optional.empty();
    }
}
