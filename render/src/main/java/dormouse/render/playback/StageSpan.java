package dormouse.render.playback;

import dormouse.experiments.recording.PhaseRecord.Activity;

/**
 * A stage of a run, as far as it was lived.
 *
 * @param label its label, such as {@code 03-t1}
 * @param from its first epoch
 * @param to the epoch after its last
 * @param activity what the agents do in it when awake; sleeping if they do nothing else
 * @param task name of the task when awake
 * @param turnsWith name of another task that takes turns with it; empty for none
 * @param slept whether sleep takes turns with being awake
 */
public record StageSpan(
        String label, long from, long to, Activity activity, String task, String turnsWith, boolean slept) {

    /** Returns the name without the number: {@code t1}. */
    public String name() {
        return label.replaceFirst("^\\d+-", "");
    }

    /** Returns whether an epoch belongs to it. */
    public boolean contains(long epoch) {
        return epoch >= from && epoch < to;
    }

    /** Returns whether it teaches one task all along, so that what it ends with is a solution of that task. */
    public boolean teachesOneTask() {
        return activity == Activity.TRAIN && !slept && turnsWith.isEmpty();
    }
}
