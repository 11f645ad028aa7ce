/**
 * The viewer: draws the world, the brain and the weight space of a run.
 *
 * <p>It reads recordings only ({@code dormouse.experiments.recording}) and never touches a live model, so a simulation
 * never waits for a frame. {@code playback} and {@code weights} fetch what was recorded, {@code view} makes pictures of it
 * on a {@code canvas}, {@code window} and {@code image} are such canvases, {@code export} keeps them, {@code cli} has the commands.
 */
package dormouse.render;
