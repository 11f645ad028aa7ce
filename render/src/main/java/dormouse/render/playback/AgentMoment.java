package dormouse.render.playback;

import java.util.BitSet;
import java.util.List;

/**
 * An agent at the end of an epoch.
 *
 * @param number its number, from 0
 * @param x first coordinate of its cell
 * @param y second coordinate of its cell
 * @param direction its move, a cell of the 3 × 3 square: (dx + 1) · 3 + dy + 1
 * @param hungry whether hunger chose the move
 * @param reward the reward signal
 * @param view cells (dx + r) · size + dy + r that hold food, seen from where it stands now
 * @param spikes spikes of the input, hidden and output layer in the epoch
 * @param trail where it was, the newest last: that is where it is
 */
public record AgentMoment(
        int number,
        int x,
        int y,
        int direction,
        boolean hungry,
        double reward,
        BitSet view,
        List<Integer> spikes,
        List<Step> trail) {

    public AgentMoment {
        view = (BitSet) view.clone();
        spikes = List.copyOf(spikes);
        trail = List.copyOf(trail);
    }

    @Override
    public BitSet view() {
        return (BitSet) view.clone();
    }

    /** Returns the last move's first coordinate: −1, 0 or 1. */
    public int dx() {
        return direction / 3 - 1;
    }

    /** Returns the last move's second coordinate: −1, 0 or 1. */
    public int dy() {
        return direction % 3 - 1;
    }
}
