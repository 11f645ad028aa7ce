package dormouse.agent.parameters;

/** Range checks that name the configuration key, the value and what is allowed, in one sentence. NaN is never allowed. */
final class Check {

    private Check() {}

    static void finite(String key, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(key + " is " + value + ", but must be a finite number");
        }
    }

    static void between(String key, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    key + " is " + value + ", but must be a whole number between " + low + " and " + high);
        }
    }
}
