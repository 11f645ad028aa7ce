package dormouse.render.view;

import dormouse.render.weights.WeightSpace;
import java.util.List;
import java.util.Optional;

/**
 * All that a picture shows: nothing else is needed to draw it.
 *
 * @param clock which epoch
 * @param look how
 * @param runs the runs, from top to bottom
 * @param space where their weights went; empty while it is being computed
 * @param clouds what is said of whose solution sets are shown
 * @param message a line for the reader; empty for none
 */
public record Scene(
        Clock clock, Look look, List<RunScene> runs, Optional<WeightSpace> space, String clouds, String message) {

    public Scene {
        runs = List.copyOf(runs);
    }

    /** Returns where things are on a canvas of a size. */
    public Layout layout(double width, double height) {
        return Layout.of(
                width,
                height,
                runs.size(),
                clock.length(),
                runs.get(0).header().layerSizes().get(1));
    }
}
