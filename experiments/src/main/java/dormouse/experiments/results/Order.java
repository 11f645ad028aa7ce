package dormouse.experiments.results;

import dormouse.experiments.config.Protocols;
import java.util.Comparator;
import java.util.List;

/** The order in which conditions are shown. */
final class Order {

    static final Comparator<Condition> OF_CONDITIONS = Comparator.comparingInt(Order::ofProtocol)
            .thenComparing(Condition::experiment)
            .thenComparingDouble(Order::numberOfVariant)
            .thenComparing(Condition::variant)
            .thenComparing(Condition::config);

    private Order() {}

    private static int ofProtocol(Condition condition) {
        List<String> names = Protocols.names();
        int index = names.indexOf(condition.experiment());
        return index < 0 ? names.size() : index;
    }

    private static double numberOfVariant(Condition condition) {
        String number = condition.variant().replaceFirst(".*=", "");
        return number.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(number) : Double.NaN;
    }
}
