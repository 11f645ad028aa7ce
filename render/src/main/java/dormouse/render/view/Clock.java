package dormouse.render.view;

import dormouse.render.playback.Transport;

/**
 * What the clock shows.
 *
 * @param epoch the shown epoch
 * @param length how many epochs there are
 * @param playing whether time runs
 * @param following whether it stays at the end of a recording that grows
 * @param speed epochs a second
 */
public record Clock(long epoch, long length, boolean playing, boolean following, int speed) {

    /** Returns what a transport shows. */
    public static Clock of(Transport transport) {
        return new Clock(
                transport.epoch(), transport.length(), transport.playing(), transport.following(), transport.speed());
    }
}
