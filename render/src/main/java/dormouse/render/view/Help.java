package dormouse.render.view;

import java.util.List;

/** What keys and mouse do, for people. */
final class Help {

    /**
     * A line of the help.
     *
     * @param keys which keys
     * @param what what they do
     */
    record Line(String keys, String what) {}

    static final List<Line> LINES = List.of(
            new Line("Space", "play, pause"),
            new Line("Left, Right", "one epoch back, on; with Shift one aeon (100 epochs)"),
            new Line("Up, Down", "to the next stage, to the stage before"),
            new Line("Home, End", "to the first epoch, to the last"),
            new Line("+, −", "faster, slower: 1 to 1,000,000 epochs a second"),
            new Line("L", "live: follow a run that is still being recorded"),
            new Line("Time axis", "click or drag to go to any epoch"),
            new Line("World", "wheel: zoom; drag: move; F: follow the agent; W: whole"),
            new Line("A", "look at the next agent"),
            new Line("B", "hidden layer: mean spikes, this epoch's, strengths"),
            new Line("Click a neuron", "its receptive field; Escape forgets it"),
            new Line("3", "weight space in 3-D or 2-D; drag turns it"),
            new Line("C", "solution sets: of the same seed, of all seeds, none"),
            new Line("Click the path", "go to the time of that point"),
            new Line("M", "curves: performance, bites, hidden spikes, output spikes"),
            new Line("D", "light or dark"),
            new Line("S, G", "keep a picture (PNG), keep the next moments (GIF)"),
            new Line("H, Q", "this help, quit"));

    private Help() {}
}
