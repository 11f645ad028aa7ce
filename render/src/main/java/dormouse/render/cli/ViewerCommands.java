package dormouse.render.cli;

import dormouse.experiments.cli.Extension;
import java.util.List;

/** Adds the viewer's commands to the command line. */
public final class ViewerCommands implements Extension {

    @Override
    public List<Object> commands() {
        return List.of(new WatchCommand(), new ExportCommand());
    }
}
