package dormouse.experiments.findings;

/** What a finding says of a difference, in a form that can be tested. */
enum Claim {
    /** There is a difference, upwards. */
    ABOVE {
        @Override
        boolean borneOut(Comparison comparison) {
            return comparison.p() < ALPHA && comparison.summary().mean() > 0;
        }

        @Override
        boolean refuted(Comparison comparison) {
            return comparison.p() < ALPHA && comparison.summary().mean() < 0;
        }
    },
    /** There is a difference, downwards. */
    BELOW {
        @Override
        boolean borneOut(Comparison comparison) {
            return ABOVE.refuted(comparison);
        }

        @Override
        boolean refuted(Comparison comparison) {
            return ABOVE.borneOut(comparison);
        }
    },
    /** There is none: the mean difference is smaller than the margin, either way. */
    SAME {
        @Override
        boolean borneOut(Comparison comparison) {
            return marginP(comparison) < ALPHA;
        }

        @Override
        boolean refuted(Comparison comparison) {
            Summary difference = comparison.summary();
            return difference.ciLow() > MARGIN || difference.ciHigh() < -MARGIN;
        }

        @Override
        double marginP(Comparison comparison) {
            return comparison.pEquivalent(MARGIN);
        }
    },
    /** Nothing is lost: the mean difference is no loss of the margin or more. */
    KEPT {
        @Override
        boolean borneOut(Comparison comparison) {
            return marginP(comparison) < ALPHA;
        }

        @Override
        boolean refuted(Comparison comparison) {
            return comparison.summary().ciHigh() < -MARGIN;
        }

        @Override
        double marginP(Comparison comparison) {
            return comparison.pAbove(-MARGIN);
        }
    };

    /** The performance of an agent that eats whatever it meets (spec: foraging-model §11). */
    static final double CHANCE = 0.5;

    /** A difference of performance up to this counts as none. */
    static final double MARGIN = 0.05;

    /** The level below which a p value settles a claim. */
    static final double ALPHA = 0.05;

    abstract boolean borneOut(Comparison comparison);

    abstract boolean refuted(Comparison comparison);

    /** Returns the p value that goes with the margin, or NaN where the claim has none. */
    double marginP(Comparison comparison) {
        return Double.NaN;
    }

    Verdict judge(Comparison comparison) {
        if (comparison.summary().n() == 0) {
            return Verdict.NOT_MEASURED;
        }
        if (!comparison.testable()) {
            return Verdict.NO_TEST;
        }
        if (borneOut(comparison)) {
            return Verdict.AS_PAPER;
        }
        return refuted(comparison) ? Verdict.UNLIKE_PAPER : Verdict.UNSETTLED;
    }
}
