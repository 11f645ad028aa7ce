package dormouse.experiments.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a user asks to run, lowest in precedence first: a preset, a protocol, files, single values.
 *
 * @param protocol a built-in protocol's name, or the path of a protocol file
 * @param quick whether stages have their quick lengths
 * @param preset a built-in preset's name, or the path of a preset's file
 * @param files files that override, a later one the earlier ({@code --config})
 * @param assignments values that override, as {@code key=value}, a later one the earlier ({@code --set})
 */
public record Request(String protocol, boolean quick, String preset, List<Path> files, List<String> assignments) {

    /** The preset that is taken when none is named: the model as published. */
    public static final String DEFAULT_PRESET = "golden2022";

    public Request {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(preset, "preset");
        files = List.copyOf(files);
        assignments = List.copyOf(assignments);
    }

    /** Returns a request for a protocol at its full length with the default preset. */
    public static Request of(String protocol) {
        return new Request(protocol, false, DEFAULT_PRESET, List.of(), List.of());
    }

    /** Returns the same at the quick lengths, or at the full ones. */
    public Request withQuick(boolean quicker) {
        return new Request(protocol, quicker, preset, files, assignments);
    }

    /** Returns the same with another preset. */
    public Request withPreset(String other) {
        return new Request(protocol, quick, other, files, assignments);
    }

    /** Returns the same with one more file. */
    public Request withFile(Path file) {
        List<Path> more = new ArrayList<>(files);
        more.add(file);
        return new Request(protocol, quick, preset, more, assignments);
    }

    /** Returns the same with one more value, as {@code key=value}. */
    public Request with(String assignment) {
        List<String> more = new ArrayList<>(assignments);
        more.add(assignment);
        return new Request(protocol, quick, preset, files, more);
    }
}
