/**
 * Sleep: what drives a network that sees nothing. A new mechanism of sleep is one more file beside
 * {@link dormouse.brain.sleep.ReplayDrive}. May depend on {@code dormouse.brain.network}, {@code .parameters} and {@code .state}.
 */
package dormouse.brain.sleep;
