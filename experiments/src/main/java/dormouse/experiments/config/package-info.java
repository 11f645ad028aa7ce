/**
 * Configuration: HOCON files and {@code --set} in, immutable validated records out, or one sentence that says what is wrong.
 *
 * <p>{@link dormouse.experiments.config.SettingsLoader} is the way in; {@link dormouse.experiments.config.Protocols} lists and shows
 * the built-in protocols. Order, lowest first: the defaults (each module's {@code reference.conf}, root {@code dormouse}), the
 * preset, the protocol file's own overrides, {@code --config} files, {@code --set}. Nothing is ignored: an unknown key, a wrong type
 * and an impossible value are refused with file, line, key and what is allowed. A record's components are the keys of its section, so
 * a new parameter is a component and a line in a {@code reference.conf}.
 *
 * <p>May depend on the parameters and protocols of {@code dormouse.agent}, {@code dormouse.brain} and {@code dormouse.world}, and on
 * Typesafe Config; knows neither actors nor files of a run.
 */
package dormouse.experiments.config;
