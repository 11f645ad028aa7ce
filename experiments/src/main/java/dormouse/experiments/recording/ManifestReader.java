package dormouse.experiments.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads manifests field by field: reports read thousands, for which a reader of any class takes twice as long. Fields that it does not know are
 * passed over, so that later versions may have more.
 */
final class ManifestReader {

    private static final JsonFactory JSON = new JsonFactory();

    /** In place of the value of a field that holds others. */
    private static final String OBJECT = "{}";

    private static final String COMMAND_LINE = "commandLine";

    private final String what;
    /** By the names of the fields that lead there, with dots between them; without those that are null. */
    private final Map<String, String> values = new HashMap<>();

    private final List<String> commandLine = new ArrayList<>();

    private ManifestReader(String what) {
        this.what = what;
    }

    /**
     * Reads a manifest.
     *
     * @param json its text
     * @param what how it is named in messages
     * @throws RecordingException if it is damaged
     */
    static Manifest read(String json, String what) throws RecordingException {
        ManifestReader reader = new ManifestReader(what);
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw reader.damaged("its JSON is no object");
            }
            reader.readObject(parser, "");
            return reader.manifest();
        } catch (JsonProcessingException e) {
            throw new RecordingException(what + " is damaged: " + e.getOriginalMessage(), e);
        } catch (RecordingException e) {
            throw e;
        } catch (IOException e) {
            throw new RecordingException(what + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void readObject(JsonParser json, String path) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = path + json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT) {
                values.put(name, OBJECT);
                readObject(json, name + ".");
            } else if (token == JsonToken.START_ARRAY && name.equals(COMMAND_LINE)) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    if (!json.currentToken().isScalarValue()) {
                        throw damaged(name + " is no list of words");
                    }
                    commandLine.add(json.getText());
                }
            } else if (token == JsonToken.START_ARRAY) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                values.put(name, json.getText());
            }
        }
    }

    private Manifest manifest() throws RecordingException {
        required("seed");
        return new Manifest(
                required("experiment"),
                text("variant"),
                required("config"),
                integer("seed"),
                status(),
                text("error"),
                isThere("progress") ? progress() : null,
                isThere("hashes")
                        ? new Manifest.Hashes(text("hashes.trace"), text("hashes.metrics"), text("hashes.metricsCrc32"))
                        : null,
                isThere("forkedFrom")
                        ? new Manifest.Fork(
                                text("forkedFrom.experiment"),
                                text("forkedFrom.config"),
                                text("forkedFrom.stage"),
                                integer("forkedFrom.epochs"))
                        : null,
                isThere("program")
                        ? new Manifest.Program(
                                text("program.version"),
                                text("program.commit"),
                                text("program.java"),
                                text("program.vendor"),
                                text("program.code"))
                        : null,
                isThere("machine")
                        ? new Manifest.Machine(
                                text("machine.name"), text("machine.system"), text("machine.architecture"), (int)
                                        integer("machine.cores"))
                        : null,
                commandLine);
    }

    private Manifest.Progress progress() throws RecordingException {
        return new Manifest.Progress(
                text("progress.started"),
                text("progress.ended"),
                integer("progress.epochs"),
                integer("progress.aeons"),
                integer("progress.epochsComputed"),
                number("progress.wallSeconds"),
                number("progress.cpuSeconds"),
                number("progress.stepsPerSecond"));
    }

    private Manifest.Status status() throws RecordingException {
        String wanted = required("status");
        for (Manifest.Status status : Manifest.Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return status;
            }
        }
        throw damaged("there is no status " + wanted);
    }

    private boolean isThere(String name) throws RecordingException {
        String value = values.get(name);
        if (value != null && !value.equals(OBJECT)) {
            throw damaged("its " + name + " is no object");
        }
        return value != null;
    }

    /** Returns a text; null if there is none. */
    private String text(String name) throws RecordingException {
        String value = values.get(name);
        if (OBJECT.equals(value)) {
            throw damaged("its " + name + " is an object");
        }
        return value;
    }

    private String required(String name) throws RecordingException {
        String value = text(name);
        if (value == null) {
            throw damaged("it has no " + name);
        }
        return value;
    }

    /** Returns a whole number; 0 if there is none, as in manifests of before the field was there. */
    private long integer(String name) throws RecordingException {
        String value = text(name);
        try {
            return value == null ? 0 : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw damaged("its " + name + " is " + value + ", which is no whole number");
        }
    }

    /** Returns a number; 0 if there is none. */
    private double number(String name) throws RecordingException {
        String value = text(name);
        try {
            return value == null ? 0 : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw damaged("its " + name + " is " + value + ", which is no number");
        }
    }

    private RecordingException damaged(String how) {
        return new RecordingException(what + " is damaged: " + how);
    }
}
