package dormouse.experiments.recording;

import dormouse.world.FoodKind;
import java.util.List;

/** Where things lie in the blocks of trace.bin, see {@code docs/formats.md}. */
final class TraceFormat {

    /** A record: one agent's epoch. */
    static final int AT_X = 0;

    static final int AT_Y = 2;
    static final int AT_REGROWN_X = 4;
    static final int AT_REGROWN_Y = 6;
    /** Bits 0 to 3 the direction, bit 4 hunger. */
    static final int AT_MOVE = 8;
    /** Kind eaten plus 1; 0 for nothing. */
    static final int AT_KIND = 9;

    static final int AT_VALUE = 10;
    static final int AT_REWARD = 11;
    static final int AT_SPIKES = 12;
    static final int AT_VIEW = 24;

    static final int DIRECTION_BITS = 15;
    static final int HUNGRY = 16;
    static final int NOWHERE = 0xFFFF;

    /** A particle of a layout: x 2, y 2, kind 1. */
    static final int PARTICLE_BYTES = 5;

    /** The kinds of food in the order of their codes. */
    static final List<FoodKind> KINDS =
            List.of(FoodKind.HORIZONTAL, FoodKind.VERTICAL, FoodKind.POSITIVE_DIAGONAL, FoodKind.NEGATIVE_DIAGONAL);

    private TraceFormat() {}
}
