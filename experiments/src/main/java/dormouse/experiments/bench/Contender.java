package dormouse.experiments.bench;

/**
 * One way to do the work.
 *
 * @param name what tables call it
 * @param pass does the work
 */
public record Contender(String name, Pass pass) {

    /** The work. */
    public interface Pass {

        /** Does all of it once, and says what it took. */
        Timing run();
    }
}
