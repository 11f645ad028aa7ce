package dormouse.experiments.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Times contenders in turn, so that a machine that slows down for a while slows all of them. */
public final class Rounds {

    private Rounds() {}

    /**
     * Lets each contender pass so many times to warm up, then in every round once; the order turns round from one round to the next.
     *
     * @param warmUps rounds before those that count, at least 0
     * @param rounds rounds that count
     * @param messages hears how far it has come
     * @return the timings of each contender, by contender and round
     */
    public static List<List<Timing>> time(
            List<Contender> contenders, int warmUps, int rounds, Consumer<String> messages) {
        for (int round = 1; round <= warmUps; round++) {
            messages.accept("warming up, round " + round + " of " + warmUps);
            contenders.forEach(contender -> contender.pass().run());
        }
        List<List<Timing>> timings = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            timings.add(new ArrayList<>());
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
