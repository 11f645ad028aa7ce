package dormouse.experiments;

import dormouse.experiments.cli.Dormouse;

/** The program's entry point. */
public final class Main {

    private Main() {}

    /** Carries out a command line and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(Dormouse.execute(args));
    }
}
