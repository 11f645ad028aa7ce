package dormouse.experiments.sql;

import dormouse.experiments.recording.Manifest;
import dormouse.experiments.results.Results;
import dormouse.experiments.run.RunSummary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads and writes the rows of the index, with statements that are prepared once. */
final class RunRows implements AutoCloseable {

    private static final String INSERT_RUN =
            "insert into runs (experiment, variant, config, seed, status, error, started, ended, epochs, aeons, wall_seconds,"
                    + " cpu_seconds, steps_per_second, forked_from, version, commit_id, java, folder, stamp)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id";

    /** What a run is: there is one of each. */
    record Key(String experiment, String config, long seed) {

        static Key of(Manifest manifest) {
            return new Key(manifest.experiment(), manifest.config(), manifest.seed());
        }
    }

    private final Connection connection;
    private final PreparedStatement removal;
    private final PreparedStatement insertion;
    private final PreparedStatement stage;
    private final PreparedStatement setting;
    /** Configurations whose settings are there. */
    private final Set<String> configs = new HashSet<>();

    RunRows(Connection connection) throws SQLException {
        this.connection = connection;
        removal = connection.prepareStatement("delete from runs where folder = ?");
        insertion = connection.prepareStatement(INSERT_RUN);
        stage = connection.prepareStatement("insert into stages values (?, ?, ?, ?, ?, ?, ?, ?)");
        setting = connection.prepareStatement("insert into settings values (?, ?, ?)");
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select distinct config from settings")) {
            while (found.next()) {
                configs.add(found.getString(1));
            }
        }
    }

    /** Returns the stamp of every run, by its folder. */
    Map<String, String> stamps() throws SQLException {
        Map<String, String> stamps = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select folder, stamp from runs")) {
            while (found.next()) {
                stamps.put(found.getString(1), found.getString(2));
            }
        }
        return stamps;
    }

    /** Returns which runs are there. */
    Set<Key> keys() throws SQLException {
        Set<Key> keys = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select experiment, config, seed from runs")) {
            while (found.next()) {
                keys.add(new Key(found.getString(1), found.getString(2), found.getLong(3)));
            }
        }
        return keys;
    }

    /** Removes a run and its stages. */
    void remove(String folder) throws SQLException {
        removal.setString(1, folder);
        removal.executeUpdate();
    }

    /** Adds a run that is not there yet, its stages, and the settings of its configuration. */
    void add(Candidate.Contents run) throws SQLException {
        Manifest manifest = run.manifest().orElseThrow();
        long id = insert(manifest, run.of());
        if (run.data().isPresent()) {
            insert(id, run.data().get().summary());
            if (!configs.contains(manifest.config())) {
                insertSettings(run.of(), manifest.config());
            }
        }
    }

    private long insert(Manifest manifest, Candidate run) throws SQLException {
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
            run.name(),
            run.stamp()
        };
        for (int i = 0; i < values.length; i++) {
            insertion.setObject(i + 1, values[i]);
        }
        try (ResultSet id = insertion.executeQuery()) {
            if (!id.next()) {
                throw new SQLException("a row that was inserted has no number");
            }
            return id.getLong(1);
        }
    }

    private void insert(long run, RunSummary summary) throws SQLException {
        for (RunSummary.Row row : summary.rows()) {
            int dash = row.stage().indexOf('-');
            stage.setLong(1, run);
            stage.setInt(2, Integer.parseInt(row.stage().substring(0, dash)));
            stage.setString(3, row.stage().substring(dash + 1));
            stage.setString(4, row.task());
            stage.setObject(5, orNull(row.performance()));
            stage.setObject(6, orNull(row.bites()));
            stage.setObject(7, orNull(row.hiddenSpikes()));
            stage.setObject(8, orNull(row.outputSpikes()));
            stage.addBatch();
        }
        stage.executeBatch();
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private void insertSettings(Candidate run, String config) throws SQLException {
        Map<String, Object> settings = Results.modelSettings(run.folder());
        for (Map.Entry<String, Object> entry : settings.entrySet()) {
            setting.setString(1, config);
            setting.setString(2, entry.getKey());
            setting.setObject(3, entry.getValue());
            setting.addBatch();
        }
        setting.executeBatch();
        if (!settings.isEmpty()) {
            configs.add(config);
        }
    }

    @Override
    public void close() throws SQLException {
        try (removal;
                insertion;
                stage;
                setting) {
            configs.clear();
        }
    }
}
