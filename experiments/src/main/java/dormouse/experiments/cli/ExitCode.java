package dormouse.experiments.cli;

/** What the program's exit codes mean. */
final class ExitCode {
    /** All went well. */
    static final int OK = 0;
    /** Something failed inside. */
    static final int FAILURE = 1;
    /** Wrong usage or configuration, or a file that is damaged. */
    static final int USAGE = 2;
    /** Some runs of several failed; the others are kept. */
    static final int SOME_FAILED = 3;
    /** A run came out otherwise than it was recorded. */
    static final int NOT_REPRODUCED = 4;
    /** Stopped by Ctrl-C; what was done is kept. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
