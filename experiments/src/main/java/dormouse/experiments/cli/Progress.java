package dormouse.experiments.cli;

/** Shows on stderr how far one or several runs have come. Several threads may report at once. */
interface Progress extends AutoCloseable {

    /** Shows nothing. */
    Progress NONE = new Progress() {
        @Override
        public void advance(long aeons, String stage, String aeon) {}

        @Override
        public void skip(long aeons) {}

        @Override
        public void say(String line) {}

        @Override
        public void close() {}
    };

    /**
     * More aeons have been lived.
     *
     * @param aeons how many more
     * @param stage by which run and in which stage, in a few words
     * @param aeon how far within that stage
     */
    void advance(long aeons, String stage, String aeon);

    /**
     * Where one of several runs is.
     *
     * @param label tells the run from the others
     * @param stage the stage, and which of how many
     * @param aeonOfStage aeons lived of it
     * @param stageAeons its length
     * @param aeons aeons lived of the run
     * @param mostAeons its length at most
     * @param stepsPerAeon simulated steps to an aeon, those of all agents
     */
    record Run(
            String label,
            String stage,
            long aeonOfStage,
            long stageAeons,
            long aeons,
            long mostAeons,
            long stepsPerAeon) {}

    /** One of several runs has come so far. */
    default void at(Run run) {}

    /** One of several runs needs no more time, whatever became of it; not told of those that were finished before all began. */
    default void ended(String label) {}

    /** These aeons need not be lived: they were before, or the stage ended early. Negative if more are to be lived than was thought. */
    void skip(long aeons);

    /** Shows a line that stays. */
    void say(String line);

    @Override
    void close();
}
