package dormouse.experiments.findings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing the paper shows, in terms of the test scores of our runs.
 *
 * @param number the finding's number and a letter, such as 3a
 * @param what what is measured, and against what
 * @param paper what the paper says of it
 * @param reading where the value is read
 * @param claim how it should differ
 * @param against from what: another value of the same seeds, or chance
 * @param sentence what we got, in words: {@code {0}} stands for the value, {@code {1}} for what it is compared with
 * @param needs the protocols whose runs hold the two
 */
record Finding(
        String number,
        String what,
        String paper,
        Reading reading,
        Claim claim,
        Optional<Reading> against,
        String sentence,
        List<String> needs) {

    Finding {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(against, "against");
        Objects.requireNonNull(sentence, "sentence");
        needs = List.copyOf(needs);
    }

    /** Creates one of test scores alone; the protocols it needs are those that it reads. */
    static Finding ofScores(
            String number,
            String what,
            String paper,
            Reading reading,
            Claim claim,
            Optional<Reading> against,
            String sentence) {
        List<String> needs = Stream.concat(Stream.of(reading), against.stream())
                .map(Reading::protocol)
                .distinct()
                .toList();
        return new Finding(number, what, paper, reading, claim, against, sentence, needs);
    }

    /** Returns the number without its letter: which of the paper's ten findings it belongs to. */
    int ofTen() {
        return Integer.parseInt(number.replaceAll("\\D", ""));
    }
}
