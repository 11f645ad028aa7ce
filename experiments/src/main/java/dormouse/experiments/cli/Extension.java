package dormouse.experiments.cli;

import java.util.List;

/**
 * Commands from another module, found by {@link java.util.ServiceLoader}. An exception that they throw and that implements
 * {@link picocli.CommandLine.IExitCodeGenerator} ends the program with its message and its exit code.
 */
public interface Extension {

    /** Returns new commands, annotated for picocli. */
    List<Object> commands();
}
