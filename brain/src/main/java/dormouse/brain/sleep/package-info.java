/**
 * Sleep: what drives a network that sees nothing. A new mechanism of sleep is one more file beside
 * {@link dormouse.brain.sleep.ReplayDrive}. May depend on {@code dormouse.brain.parameters} and {@code dormouse.brain.state}.
 */
package dormouse.brain.sleep;
