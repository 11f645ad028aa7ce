package dormouse.experiments.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Times contenders in turn, so that a machine that slows down for a while slows all of them. */
final class Rounds {

    private Rounds() {}

    /**
     * Lets each contender pass once to warm up, then in every round once; the order turns round from one round to the next.
     *
     * @param messages hears how far it has come
     * @return the timings of each contender, by contender and round
     */
    static List<List<Timing>> time(List<Contender> contenders, int rounds, Consumer<String> messages) {
        List<List<Timing>> timings = new ArrayList<>();
        for (Contender contender : contenders) {
            messages.accept("warming up: " + contender.name());
            contender.pass().run();
            timings.add(new ArrayList<>());
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            order.add(i);
        }
        for (int round = 1; round <= rounds; round++) {
            messages.accept("round " + round + " of " + rounds);
            for (int i : order) {
                timings.get(i).add(contenders.get(i).pass().run());
            }
            Collections.reverse(order);
        }
        return timings;
    }
}
