package dormouse.experiments.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Lines of CSV, split at their commas, in which at most whole fields are quoted and no quote is part of one. Reports read millions of lines, most
 * fields of which are those of the line before: where a line begins as the one before did, their fields are taken over. Whatever is not plain is
 * for a CSV reader.
 */
final class PlainLines {

    private static final byte COMMA = ',';
    private static final byte NEW_LINE = '\n';
    private static final byte QUOTE = '"';

    private final byte[] bytes;
    private final String[] fields;
    /** The same, as a list. */
    private final List<String> line;
    /** Where the fields end, counted from the line's beginning. */
    private final int[] ends;
    /** Where the line begins. */
    private int begin;
    /** Where it ends. */
    private int end;

    private int count;
    private int at;
    private long number;

    /**
     * Begins before the first line.
     *
     * @param bytes text that is {@link #isPlain plain}; not copied
     * @param columns how many fields a line should have
     */
    PlainLines(byte[] bytes, int columns) {
        this.bytes = bytes;
        fields = new String[columns];
        line = Collections.unmodifiableList(Arrays.asList(fields));
        ends = new int[columns];
    }

    /** Returns whether text is ASCII, its lines end as on Unix, and quotes stand only around whole fields of one line. */
    static boolean isPlain(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == QUOTE) {
                boolean begins = i == 0 || isEnd(text[i - 1]);
                i = endOfQuoted(text, i + 1);
                boolean ends = i < text.length && (i + 1 == text.length || isEnd(text[i + 1]));
                if (!begins || !ends) {
                    return false;
                }
            } else if (text[i] < 0 || text[i] == '\r') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a byte ends a field. */
    private static boolean isEnd(byte one) {
        return one == COMMA || one == NEW_LINE;
    }

    /** Returns where the quote stands that ends what is quoted; the length of the text if none does, or if what is quoted is not plain. */
    private static int endOfQuoted(byte[] text, int from) {
        int end = from;
        while (end < text.length && text[end] != QUOTE) {
            if (text[end] < ' ') {
                return text.length;
            }
            end++;
        }
        return end;
    }

    /** Goes on to the next line that is not empty; returns false if there is none. */
    boolean next() {
        while (at < bytes.length && bytes[at] == NEW_LINE) {
            at++;
            number++;
        }
        if (at >= bytes.length) {
            return false;
        }
        number++;
        int length = end - begin;
        int alike = Arrays.mismatch(bytes, begin, end, bytes, at, at + Math.min(length, bytes.length - at));
        int known = 0;
        int most = Math.min(count, fields.length);
        // a field is the same only if what ends it is, too
        while (known < most && (alike < 0 ? length : alike) > ends[known]) {
            known++;
        }
        begin = at;
        count = known;
        at += known == 0 ? 0 : ends[known - 1] + 1;
        int from = at;
        for (; at < bytes.length && bytes[at] != NEW_LINE; at++) {
            if (bytes[at] == QUOTE) {
                at = endOfQuoted(bytes, at + 1);
            } else if (bytes[at] == COMMA) {
                field(from, at);
                from = at + 1;
            }
        }
        field(from, at);
        end = at;
        at++;
        return true;
    }

    private void field(int from, int to) {
        if (count < fields.length) {
            int quotes = to > from && bytes[from] == QUOTE ? 1 : 0;
            fields[count] = new String(bytes, from + quotes, to - from - 2 * quotes, StandardCharsets.US_ASCII);
            ends[count] = to - begin;
        }
        count++;
    }

    /** Returns the line's number, from 1. */
    long number() {
        return number;
    }

    /**
     * Returns the line's fields: the same list for every line that has as many as it should. One with more has null for those after; it
     * serves to be counted.
     */
    List<String> fields() {
        return count == fields.length ? line : Arrays.asList(Arrays.copyOf(fields, count));
    }
}
