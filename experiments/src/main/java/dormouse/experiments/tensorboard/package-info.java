/**
 * Runs' metrics as event files for TensorBoard. May depend on {@code recording}, {@code results} and {@code run}. Entry type:
 * {@link dormouse.experiments.tensorboard.TensorBoard}.
 */
package dormouse.experiments.tensorboard;
