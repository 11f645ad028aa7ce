package dormouse.experiments.sql;

import dormouse.experiments.recording.Manifest;
import dormouse.experiments.results.Results;
import dormouse.experiments.results.RunData;
import dormouse.experiments.run.RunFolder;
import dormouse.experiments.run.RunSummary;
import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** The index of a folder of runs: tables {@code runs}, {@code stages} and {@code settings}, and the view {@code results}. */
public final class RunIndex implements AutoCloseable {

    /** The index's name in its folder. */
    public static final String FILE = ".dormouse-index.sqlite";

    /** Changes whenever the tables do; an index of another version is made anew. */
    private static final int VERSION = 1;

    private final Connection connection;
    private final Path runs;

    private RunIndex(Connection connection, Path runs) {
        this.connection = connection;
        this.runs = runs;
    }

    /**
     * Opens the index of a folder and brings it up to date: what is new or has changed is read, what is gone is dropped.
     *
     * @param runs the folder
     * @param warnings hears a sentence for every run that is left out
     * @throws UserErrorException if there is no such folder, or the index cannot be written
     */
    public static RunIndex open(Path runs, Consumer<String> warnings) throws IOException {
        if (!Files.isDirectory(runs)) {
            throw new UserErrorException(runs + " is no folder");
        }
        Path file = runs.resolve(FILE);
        try {
            return updated(file, runs, warnings);
        } catch (SQLException first) {
            // not a database, or a damaged one: it holds nothing that the runs don't
            warnings.accept(file + " is damaged, and is made anew");
            Files.deleteIfExists(file);
            try {
                return updated(file, runs, warnings);
            } catch (SQLException e) {
                throw new UserErrorException("cannot write the index " + file + ": " + e.getMessage(), e);
            }
        }
    }

    private static RunIndex updated(Path file, Path runs, Consumer<String> warnings) throws SQLException, IOException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            RunIndex index = new RunIndex(connection, runs);
            index.prepare();
            index.update(warnings);
            return index;
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void prepare() throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            int version;
            try (ResultSet found = statement.executeQuery("pragma user_version")) {
                version = found.next() ? found.getInt(1) : 0;
            }
            if (version != VERSION) {
                for (String drop : List.of(
                        "view if exists results",
                        "table if exists stages",
                        "table if exists settings",
                        "table if exists runs")) {
                    statement.executeUpdate("drop " + drop);
                }
                statement.executeUpdate(schema());
                statement.executeUpdate("pragma user_version = " + VERSION);
            }
            statement.execute("pragma foreign_keys = on");
        }
    }

    private static String schema() throws IOException {
        try (InputStream in = RunIndex.class.getResourceAsStream("/dormouse/sql/schema.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void update(Consumer<String> warnings) throws SQLException, IOException {
        connection.setAutoCommit(false);
        Map<String, String> known = stamps();
        Map<String, RunFolder> there = new LinkedHashMap<>();
        for (RunFolder run : RunFolder.find(runs, warnings)) {
            there.put(runs.relativize(run.path()).toString(), run);
        }
        // first what is gone, so that a run that was moved is not taken for a copy of itself
        for (String folder : known.keySet()) {
            if (!there.containsKey(folder)) {
                remove(folder);
            }
        }
        for (Map.Entry<String, RunFolder> run : there.entrySet()) {
            String stamp = stamp(run.getValue());
            if (!stamp.equals(known.get(run.getKey()))) {
                remove(run.getKey());
                add(run.getValue(), run.getKey(), stamp, warnings);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private Map<String, String> stamps() throws SQLException {
        Map<String, String> stamps = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select folder, stamp from runs")) {
            while (rows.next()) {
                stamps.put(rows.getString(1), rows.getString(2));
            }
        }
        return stamps;
    }

    /** Returns what changes when a run does: times and sizes of its manifest and its metrics, and whether it is finished. */
    private static String stamp(RunFolder run) throws IOException {
        StringBuilder stamp = new StringBuilder(run.isDone() ? "done" : "open");
        for (Path file : List.of(run.manifest(), run.metrics())) {
            stamp.append(' ')
                    .append(
                            Files.exists(file)
                                    ? Files.getLastModifiedTime(file).toMillis() + "/" + Files.size(file)
                                    : "-");
        }
        return stamp.toString();
    }

    private void remove(String folder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from runs where folder = ?")) {
            statement.setString(1, folder);
            statement.executeUpdate();
        }
    }

    private void add(RunFolder run, String folder, String stamp, Consumer<String> warnings) throws SQLException {
        Manifest manifest;
        try {
            manifest = run.readManifest();
        } catch (IOException e) {
            warnings.accept(e.getMessage() + "; the run is left out");
            return;
        }
        if (isThere(manifest)) {
            warnings.accept(run.path() + " is a run that is there already, in another folder; it counts once");
            return;
        }
        Optional<RunData> data = run.isDone() ? Results.readRun(run, manifest, warnings) : Optional.empty();
        if (run.isDone() && data.isEmpty()) {
            return;
        }
        long id = insert(manifest, folder, stamp);
        if (data.isPresent()) {
            insert(id, data.get().summary());
            if (settingsMissing(manifest.config())) {
                insertSettings(run, manifest.config());
            }
        }
    }

    private boolean isThere(Manifest manifest) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from runs where experiment = ? and config = ? and seed = ?")) {
            statement.setString(1, manifest.experiment());
            statement.setString(2, manifest.config());
            statement.setLong(3, manifest.seed());
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private long insert(Manifest manifest, String folder, String stamp) throws SQLException {
        Manifest.Progress progress = manifest.progress();
        Manifest.Program program = manifest.program();
        Manifest.Fork fork = manifest.forkedFrom();
        Object[] values = {
            manifest.experiment(),
            manifest.variant(),
            manifest.config(),
            manifest.seed(),
            manifest.status().name().toLowerCase(Locale.ROOT),
            manifest.error(),
            progress == null ? null : progress.started(),
            progress == null ? null : progress.ended(),
            progress == null ? null : progress.epochs(),
            progress == null ? null : progress.aeons(),
            progress == null ? null : progress.wallSeconds(),
            progress == null ? null : progress.cpuSeconds(),
            progress == null ? null : progress.stepsPerSecond(),
            fork == null ? null : fork.experiment() + "/" + fork.config() + " up to " + fork.stage(),
            program == null ? null : program.version(),
            program == null ? null : program.commit(),
            program == null ? null : program.java(),
            folder,
            stamp
        };
        String marks = "?" + ",?".repeat(values.length - 1);
        try (PreparedStatement statement =
                connection.prepareStatement("insert into runs (experiment, variant, config, seed, status,"
                        + " error, started, ended, epochs, aeons, wall_seconds, cpu_seconds, steps_per_second, forked_from, version,"
                        + " commit_id, java, folder, stamp) values (" + marks + ") returning id")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet id = statement.executeQuery()) {
                if (!id.next()) {
                    throw new SQLException("a row that was inserted has no number");
                }
                return id.getLong(1);
            }
        }
    }

    private void insert(long run, RunSummary summary) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into stages values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (RunSummary.Row row : summary.rows()) {
                statement.setLong(1, run);
                statement.setInt(2, Integer.parseInt(row.stage().replaceFirst("-.*", "")));
                statement.setString(3, row.stage().replaceFirst("^\\d+-", ""));
                statement.setString(4, row.task());
                statement.setObject(5, orNull(row.performance()));
                statement.setObject(6, orNull(row.bites()));
                statement.setObject(7, orNull(row.hiddenSpikes()));
                statement.setObject(8, orNull(row.outputSpikes()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private boolean settingsMissing(String config) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from settings where config = ? limit 1")) {
            statement.setString(1, config);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    private void insertSettings(RunFolder run, String config) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into settings values (?, ?, ?)")) {
            for (Map.Entry<String, Object> setting : Results.modelSettings(run).entrySet()) {
                statement.setString(1, config);
                statement.setString(2, setting.getKey());
                statement.setObject(3, setting.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * What a question was answered.
     *
     * @param titles names of the columns
     * @param rows their cells; an empty text where there is no value
     */
    public record Answer(List<String> titles, List<List<String>> rows) {
        public Answer {
            titles = List.copyOf(titles);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Asks a question, which cannot change anything.
     *
     * @throws UserErrorException with what SQLite says, if it is no question
     */
    public Answer ask(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma query_only = on");
            try (ResultSet found = statement.executeQuery(sql)) {
                ResultSetMetaData columns = found.getMetaData();
                List<String> titles = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    titles.add(columns.getColumnLabel(i));
                }
                List<List<String>> rows = new ArrayList<>();
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= titles.size(); i++) {
                        String cell = found.getString(i);
                        row.add(cell == null ? "" : cell);
                    }
                    rows.add(row);
                }
                return new Answer(titles, rows);
            }
        } catch (SQLException e) {
            throw new UserErrorException("SQL: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the index cannot be closed", e);
        }
    }
}
