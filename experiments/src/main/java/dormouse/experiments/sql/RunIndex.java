package dormouse.experiments.sql;

import dormouse.experiments.run.RunFolder;
import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The index of a folder of runs: tables {@code runs}, {@code stages} and {@code settings}, and the view {@code results}. */
public final class RunIndex implements AutoCloseable {

    /** The index's name in its folder. */
    public static final String FILE = ".dormouse-index.sqlite";

    /** Changes whenever the tables do; an index of another version is made anew. */
    private static final int VERSION = 1;

    /** Runs that are read on all processors before they are written. */
    private static final int AT_ONCE = 500;

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
        List<Candidate> there = RunFolder.findUnread(runs, warnings).parallelStream()
                .map(run -> Candidate.of(run, runs))
                .toList();
        connection.setAutoCommit(false);
        try (RunRows rows = new RunRows(connection)) {
            Map<String, String> known = rows.stamps();
            Set<String> unchanged = there.stream()
                    .filter(run -> run.stamp().equals(known.get(run.name())))
                    .map(Candidate::name)
                    .collect(Collectors.toSet());
            // first what is gone or old, so that a run that was moved is not taken for a copy of itself
            for (String name : known.keySet()) {
                if (!unchanged.contains(name)) {
                    rows.remove(name);
                }
            }
            Set<RunRows.Key> keys = rows.keys();
            List<Candidate> changed = there.stream()
                    .filter(run -> !unchanged.contains(run.name()))
                    .toList();
            // a part at a time, so that memory need not hold all
            for (int from = 0; from < changed.size(); from += AT_ONCE) {
                List<Candidate> part = changed.subList(from, Math.min(changed.size(), from + AT_ONCE));
                List<Candidate.Contents> read =
                        part.parallelStream().map(run -> run.read(keys)).toList();
                for (Candidate.Contents contents : read) {
                    add(contents, rows, keys, warnings);
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void add(Candidate.Contents run, RunRows rows, Set<RunRows.Key> keys, Consumer<String> warnings)
            throws SQLException {
        if (run.manifest().isPresent()
                && keys.contains(RunRows.Key.of(run.manifest().get()))) {
            warnings.accept(
                    run.of().folder().path() + " is a run that is there already, in another folder; it counts once");
            return;
        }
        run.problems().forEach(warnings);
        if (run.isWhole()) {
            rows.add(run);
            keys.add(RunRows.Key.of(run.manifest().orElseThrow()));
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
