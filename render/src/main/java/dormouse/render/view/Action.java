package dormouse.render.view;

/** What keys ask for. */
public enum Action {
    /** Play or pause. */
    PLAY,
    /** One epoch back. */
    BACK,
    /** One epoch on. */
    ON,
    /** One aeon back. */
    FAR_BACK,
    /** One aeon on. */
    FAR_ON,
    /** To the beginning of this stage, or of the one before. */
    STAGE_BACK,
    /** To the beginning of the next stage. */
    STAGE_ON,
    /** To the first epoch. */
    BEGINNING,
    /** To the last epoch. */
    END,
    /** Faster. */
    FASTER,
    /** Slower. */
    SLOWER,
    /** Follow a recording that grows, or let go of it. */
    LIVE,
    /** Weight space in two or three dimensions. */
    DIMENSIONS,
    /** Whose solution sets are shown. */
    CLOUDS,
    /** What the cells of the hidden layer tell. */
    HEAT,
    /** Which curves are drawn. */
    METRIC,
    /** Keep the agent in the middle of the world's panel, or let go of it. */
    FOLLOW,
    /** All of the world. */
    WHOLE,
    /** The next agent. */
    AGENT,
    /** Light or dark. */
    SKIN,
    /** Keep the picture as a PNG. */
    SCREENSHOT,
    /** Keep what follows as an animated GIF. */
    ANIMATION,
    /** Explain the keys. */
    HELP,
    /** Close the help, or forget what was clicked. */
    ESCAPE,
    /** Close the window. */
    QUIT
}
