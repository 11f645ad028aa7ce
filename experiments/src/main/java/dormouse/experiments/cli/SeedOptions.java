package dormouse.experiments.cli;

import picocli.CommandLine.Option;

/** The two ways to say which seeds; one of them. */
final class SeedOptions {
    private static final long USUAL = 1;

    @Option(names = "--seed", paramLabel = "N", description = "One seed: any whole number. Default: 1.")
    private Long seed;

    @Option(
            names = "--seeds",
            paramLabel = "LIST",
            converter = Seeds.Converter.class,
            description = "Several, such as 1-5 or 1-3,7.")
    private Seeds seeds;

    Seeds values() {
        if (seeds != null) {
            return seeds;
        }
        return Seeds.of(seed == null ? USUAL : seed);
    }
}
