package dormouse.experiments.findings;

import dormouse.experiments.text.Numbers;

/** What our runs say of a statement, in words and numbers. */
final class Sentence {
    private static final int DECIMALS = 3;

    private Sentence() {}

    /** Returns a judgement as a sentence without its full stop, such as {@code Task 1: 0.67 ± 0.03 after T1, …; n = 5}. */
    static String of(Judgement judgement) {
        Finding finding = judgement.finding();
        if (judgement.verdict() == Verdict.NOT_MEASURED) {
            return fill(finding.sentence(), Numbers.UNKNOWN, Numbers.UNKNOWN);
        }
        String measured = fill(finding.sentence(), meanAndSd(judgement.got()), meanAndSd(judgement.against()));
        Comparison comparison = judgement.comparison();
        String n = "n = " + judgement.got().n();
        if (!comparison.testable()) {
            return measured + "; " + n + ", which is no test";
        }
        return measured + "; " + (finding.against().isEmpty() ? "from chance " : "difference ")
                + difference(comparison.summary()) + ", t(" + comparison.degreesOfFreedom() + ") = "
                + Numbers.fixed(comparison.t(), 2) + ", p " + equals(Numbers.p(comparison.p()))
                + margin(finding.claim(), comparison) + ", dz = " + Numbers.fixed(comparison.cohensDz(), 2) + ", " + n;
    }

    private static String fill(String sentence, String value, String against) {
        return sentence.replace("{0}", value).replace("{1}", against);
    }

    private static String margin(Claim claim, Comparison comparison) {
        double p = claim.marginP(comparison);
        return Double.isNaN(p)
                ? ""
                : ", " + (claim == Claim.KEPT ? "loss below " : "within ") + Numbers.fixed(Claim.MARGIN, 2) + ": p "
                        + equals(Numbers.p(p));
    }

    private static String equals(String p) {
        return p.startsWith("<") ? p : "= " + p;
    }

    static String meanAndSd(Summary summary) {
        return Numbers.meanAndSd(summary.mean(), summary.sd(), DECIMALS);
    }

    /** Returns a mean difference with its confidence interval. */
    static String difference(Summary difference) {
        String mean = Numbers.signed(difference.mean(), DECIMALS);
        return difference.n() < 2
                ? mean
                : mean + " [" + Numbers.signed(difference.ciLow(), DECIMALS) + ", "
                        + Numbers.signed(difference.ciHigh(), DECIMALS) + "]";
    }
}
