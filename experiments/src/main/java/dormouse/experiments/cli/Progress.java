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

    /** These aeons need not be lived: they were before, or the stage ended early. */
    void skip(long aeons);

    /** Shows a line that stays. */
    void say(String line);

    @Override
    void close();
}
