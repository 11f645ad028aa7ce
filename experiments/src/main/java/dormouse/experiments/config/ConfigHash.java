package dormouse.experiments.config;

import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.world.Task;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A short name for a configuration: the first 12 hexadecimal digits of the SHA-256 of all that changes a run's results, besides its
 * seed. That is the model, the stages, and the tasks that they name; neither what is recorded, nor the protocol's question, nor how
 * and where a value was written. Doubles count by their bits, so the hash is the same on any machine and Java.
 */
public final class ConfigHash {

    private static final int DIGITS = 12;

    private ConfigHash() {}

    /** Returns the hash of a model and a protocol. */
    public static String of(ModelParameters model, Protocol protocol) {
        String text = canonical(model, protocol);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns what is hashed: a line {@code key=value} for each value, sorted by key. */
    static String canonical(ModelParameters model, Protocol protocol) {
        Map<String, String> lines = new TreeMap<>();
        Records.toMap(model).forEach((key, value) -> flatten(key, value, lines));
        Map<String, Object> stages = ProtocolWriter.toMap(protocol);
        stages.remove("question");
        flatten("protocol", stages, lines);
        for (Stage stage : protocol.stages()) {
            for (Task task : stage.course().tasks()) {
                flatten("tasks." + task.name(), ProtocolWriter.toMap(task), lines);
            }
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static void flatten(String path, Object value, Map<String, String> lines) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(path + "." + key, inner, lines));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + i + "]", list.get(i), lines);
            }
        } else {
            lines.put(path, value instanceof Double number ? Double.toHexString(number) : value.toString());
        }
    }
}
