package dormouse.experiments.cluster;

import dormouse.experiments.config.Settings;

/**
 * Names a run, the same on every machine.
 *
 * @param experiment name of its protocol
 * @param config hash of its configuration
 * @param seed its seed
 */
record RunKey(String experiment, String config, long seed) {

    static RunKey of(Settings settings, long seed) {
        return new RunKey(settings.protocol().name(), settings.hash(), seed);
    }

    @Override
    public String toString() {
        return experiment + "/" + config + "/seed-" + seed;
    }
}
