package dormouse.render.playback;

import java.util.List;

/** The clock of a playback: at which epoch it is, whether it runs, how fast. One for all runs that are shown side by side. */
public final class Transport {

    /** The speeds to choose from, in epochs a second. */
    public static final List<Integer> SPEEDS =
            List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000, 200_000, 1_000_000);

    private static final int USUAL = SPEEDS.indexOf(10);

    private long length;
    private double position;
    private boolean playing;
    private boolean following;
    private int speed = USUAL;

    /** Returns the epoch that is shown. */
    public long epoch() {
        return (long) position;
    }

    /** Returns how many epochs there are. */
    public long length() {
        return length;
    }

    /** Returns whether it runs. */
    public boolean playing() {
        return playing;
    }

    /** Returns whether it stays at the end of what was recorded. */
    public boolean following() {
        return following;
    }

    /** Returns how many epochs pass a second while it runs. */
    public int speed() {
        return SPEEDS.get(speed);
    }

    /** Tells how many epochs there are now. */
    public void setLength(long epochs) {
        length = epochs;
        if (following) {
            position = last();
        }
        position = Math.min(position, (double) last());
    }

    private long last() {
        return Math.max(0, length - 1);
    }

    /** Goes to an epoch, or as near as there is. */
    public void seek(long epoch) {
        following = false;
        position = Math.max(0, Math.min(epoch, last()));
    }

    /** Goes on, or back, by so many epochs. */
    public void step(long epochs) {
        seek(epoch() + epochs);
    }

    /** Starts, or stops; at the end it starts from the beginning. */
    public void toggle() {
        playing = !playing;
        if (playing && epoch() == last() && !following) {
            position = 0;
        }
    }

    /** Stops. */
    public void pause() {
        playing = false;
    }

    /** Stays at the end of a recording that grows, or lets go of it. */
    public void follow(boolean follow) {
        following = follow;
        if (follow) {
            position = last();
        }
    }

    /** Runs faster by so many of the {@link #SPEEDS}, or slower. */
    public void faster(int notches) {
        speed = Math.max(0, Math.min(speed + notches, SPEEDS.size() - 1));
    }

    /** Lets time pass; it stops at the end. */
    public void tick(double seconds) {
        if (!playing || following) {
            return;
        }
        position += seconds * speed();
        if (position >= last()) {
            position = last();
            playing = false;
        }
    }
}
