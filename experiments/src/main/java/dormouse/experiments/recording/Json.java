package dormouse.experiments.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as the recordings use it: records as objects, fields in the order of declaration. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    static String text(Object value) throws RecordingException {
        try {
            return MAPPER.writeValueAsString(value).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new RecordingException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    static <T> T read(String text, Class<T> type, String what) throws RecordingException {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new RecordingException(what + " is damaged: its JSON is null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new RecordingException(what + " is damaged: " + e.getOriginalMessage(), e);
        }
    }
}
