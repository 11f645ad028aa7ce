package dormouse.experiments.findings;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing the paper shows, in terms of the test scores of our runs.
 *
 * @param number the finding's number and a letter, such as 3a
 * @param what what is measured, and against what
 * @param paper what the paper says of it
 * @param reading where the value is read
 * @param claim how it should differ
 * @param against from what: another value of the same seeds, or chance
 */
record Finding(String number, String what, String paper, Reading reading, Claim claim, Optional<Reading> against) {

    Finding {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(against, "against");
    }
}
