package dormouse.render.playback;

import java.util.List;

/**
 * What an agent saw when something happened: for each cell of the view how much likelier food was there than at other times.
 *
 * @param events how often it happened; fewer than a hundred tell little
 * @param epochs of how many epochs
 * @param excess for each cell (dx + r) · size + dy + r: share of the events with food there, less the share of all epochs
 */
public record ReceptiveField(long events, long epochs, List<Double> excess) {

    public ReceptiveField {
        excess = List.copyOf(excess);
    }
}
