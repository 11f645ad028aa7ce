package dormouse.brain.parameters;

/** Range checks that name the configuration key, the value and what is allowed, in one sentence. NaN is never allowed. */
final class Check {

    private Check() {}

    static void finite(String key, double value) {
        require(Double.isFinite(value), key, value, "a finite number");
    }

    static void above0(String key, double value) {
        require(value > 0 && Double.isFinite(value), key, value, "a finite number above 0");
    }

    static void atLeast0(String key, double value) {
        require(value >= 0 && Double.isFinite(value), key, value, "a finite number of at least 0");
    }

    static void between0And1(String key, double value) {
        require(value >= 0 && value <= 1, key, value, "between 0 and 1");
    }

    static void above0To1(String key, double value) {
        require(value > 0 && value <= 1, key, value, "above 0 and at most 1");
    }

    static void from0ToBelow1(String key, double value) {
        require(value >= 0 && value < 1, key, value, "at least 0 and below 1");
    }

    static void between(String key, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    key + " is " + value + ", but must be a whole number between " + low + " and " + high);
        }
    }

    static void require(boolean holds, String key, double value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(key + " is " + value + ", but must be " + allowed);
        }
    }
}
