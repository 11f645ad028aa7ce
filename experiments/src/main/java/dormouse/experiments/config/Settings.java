package dormouse.experiments.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigRenderOptions;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Protocol;
import java.util.Objects;

/**
 * Everything a run is told, besides its seed.
 *
 * @param model the parameters of world, brain and agent
 * @param protocol the stages to live through, their lengths chosen
 * @param recording what is recorded
 * @param resolved the same as keys and values, with nothing left to defaults
 * @param variant which of its protocol's variants this is, such as {@code hidden-kept=25}; empty when the protocol has none
 */
public record Settings(
        ModelParameters model, Protocol protocol, RecordingSettings recording, Config resolved, String variant) {

    public Settings {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(recording, "recording");
        Objects.requireNonNull(resolved, "resolved");
        Objects.requireNonNull(variant, "variant");
    }

    /** Returns the hash of all that changes results: {@link ConfigHash}. */
    public String hash() {
        return ConfigHash.of(model, protocol);
    }

    /** Returns the whole configuration as the text of a protocol file, which loads to equal settings under any preset. */
    public String render() {
        return "# The whole configuration of a run; as a protocol file it repeats the run.\n\n"
                + resolved.root()
                        .render(ConfigRenderOptions.defaults().setJson(false).setOriginComments(false));
    }
}
