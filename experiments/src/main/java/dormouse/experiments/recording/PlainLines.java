package dormouse.experiments.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Lines of CSV in which nothing is quoted, split at their commas. Reports read millions of lines, most fields of which are those of the line
 * before: where a line begins as the one before did, their fields are taken over. Whatever is not plain is for a CSV reader.
 */
final class PlainLines {

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

    /** Returns whether text is ASCII without quotes, and its lines end as on Unix. */
    static boolean isPlain(byte[] text) {
        for (byte one : text) {
            if (one < 0 || one == '"' || one == '\r') {
                return false;
            }
        }
        return true;
    }

    /** Goes on to the next line that is not empty; returns false if there is none. */
    boolean next() {
        while (at < bytes.length && bytes[at] == '\n') {
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
        for (; at < bytes.length && bytes[at] != '\n'; at++) {
            if (bytes[at] == ',') {
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
            fields[count] = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
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
