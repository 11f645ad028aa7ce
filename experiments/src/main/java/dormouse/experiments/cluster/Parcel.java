package dormouse.experiments.cluster;

/**
 * What a worker sends a run's folder for.
 *
 * @param kind how far the run is
 * @param sentence what it failed of; empty unless it did
 * @param usage whether it failed because it was asked for wrongly
 */
record Parcel(Kind kind, String sentence, boolean usage) {

    static final Parcel CHECKPOINT = new Parcel(Kind.CHECKPOINT, "", false);
    static final Parcel FINISHED = new Parcel(Kind.FINISHED, "", false);
    static final Parcel STOPPED = new Parcel(Kind.STOPPED, "", false);

    enum Kind {
        /** It goes on. */
        CHECKPOINT,
        /** It was lived to its end. */
        FINISHED,
        /** It was asked to stop. */
        STOPPED,
        /** Something failed. */
        FAILED
    }

    static Parcel failed(String sentence, boolean usage) {
        return new Parcel(Kind.FAILED, sentence, usage);
    }
}
