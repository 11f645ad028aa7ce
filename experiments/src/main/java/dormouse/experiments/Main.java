package dormouse.experiments;

/** The program's entry point, to be replaced by its command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.err.println("dormouse: the command line is not there yet");
        System.exit(1);
    }
}
