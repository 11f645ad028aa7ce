package dormouse.render.window;

import com.badlogic.gdx.Input.Keys;
import dormouse.render.view.Action;
import java.util.Optional;

/** Which key asks for what. */
final class Keyboard {

    private Keyboard() {}

    static Optional<Action> action(int key, boolean shift) {
        return Optional.ofNullable(
                switch (key) {
                    case Keys.SPACE -> Action.PLAY;
                    case Keys.LEFT -> shift ? Action.FAR_BACK : Action.BACK;
                    case Keys.RIGHT -> shift ? Action.FAR_ON : Action.ON;
                    case Keys.UP, Keys.PAGE_UP -> Action.STAGE_ON;
                    case Keys.DOWN, Keys.PAGE_DOWN -> Action.STAGE_BACK;
                    case Keys.HOME -> Action.BEGINNING;
                    case Keys.END -> Action.END;
                    case Keys.PLUS, Keys.EQUALS, Keys.NUMPAD_ADD -> Action.FASTER;
                    case Keys.MINUS, Keys.NUMPAD_SUBTRACT -> Action.SLOWER;
                    case Keys.L -> Action.LIVE;
                    case Keys.NUM_3, Keys.NUMPAD_3 -> Action.DIMENSIONS;
                    case Keys.C -> Action.CLOUDS;
                    case Keys.B -> Action.HEAT;
                    case Keys.M -> Action.METRIC;
                    case Keys.F -> Action.FOLLOW;
                    case Keys.W -> Action.WHOLE;
                    case Keys.A -> Action.AGENT;
                    case Keys.D -> Action.SKIN;
                    case Keys.S -> Action.SCREENSHOT;
                    case Keys.G -> Action.ANIMATION;
                    case Keys.H, Keys.F1 -> Action.HELP;
                    case Keys.ESCAPE -> Action.ESCAPE;
                    case Keys.Q -> Action.QUIT;
                    default -> null;
                });
    }
}
