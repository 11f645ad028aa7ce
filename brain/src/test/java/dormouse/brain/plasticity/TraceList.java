package dormouse.brain.plasticity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The traces that live, in the order in which they were made. */
public record TraceList(List<Trace> all) {

    /** One trace: its synapse, its signed magnitude, the step at which it was made. */
    public record Trace(int synapse, double magnitude, long stamp) {}

    public static TraceList of(Traces traces) {
        List<Trace> all = new ArrayList<>();
        try {
            traces.inOrder((synapse, magnitude, stamp) -> all.add(new Trace(synapse, magnitude, stamp)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TraceList(all);
    }

    public int synapse(int index) {
        return all.get(index).synapse();
    }

    public double magnitude(int index) {
        return all.get(index).magnitude();
    }

    public long stamp(int index) {
        return all.get(index).stamp();
    }
}
