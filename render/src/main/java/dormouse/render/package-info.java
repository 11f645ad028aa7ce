/**
 * The viewer: draws the world, the brain and the weight space of a run.
 *
 * <p>It reads recordings only ({@code dormouse.experiments.recording}) and never touches a live model, so a simulation
 * never waits for a frame. The window itself arrives with its own issue.
 */
package dormouse.render;
