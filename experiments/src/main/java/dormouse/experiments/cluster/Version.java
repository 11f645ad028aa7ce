package dormouse.experiments.cluster;

import dormouse.experiments.recording.Manifest;
import dormouse.experiments.run.Host;
import java.util.Objects;

/**
 * What a node is. Only equals work together: results must not depend on who computed them.
 *
 * @param wire number of the messages' format
 * @param program version of the program
 * @param commit the commit that it was built from
 * @param code short name of the code that runs are computed with
 */
record Version(int wire, String program, String commit, String code) {

    private static final String UNKNOWN = "unknown";

    private static final int WIRE = 1;

    static Version own() {
        Manifest.Program program = Host.program();
        return new Version(
                WIRE, program.version(), program.commit(), Objects.requireNonNullElse(program.code(), UNKNOWN));
    }

    /** Returns whether both understand each other and compute the same: another commit may differ in nothing but its docs. */
    boolean computesAs(Version other) {
        return wire == other.wire && program.equals(other.program) && code.equals(other.code);
    }

    @Override
    public String toString() {
        return "Dormouse " + program + ", commit " + commit + ", code " + code + ", cluster format " + wire;
    }
}
