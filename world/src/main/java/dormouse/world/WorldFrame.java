package dormouse.world;

/** Draws a world as text; the legend is {@link World#frame()}'s. */
final class WorldFrame {
    private static final char EMPTY = '.';
    private static final char AGENT = '@';

    private WorldFrame() {}

    static String of(World world) {
        int size = world.parameters().size();
        StringBuilder text = new StringBuilder(size * (size + 1));
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                FoodKind kind = world.kindAt(x, y);
                text.append(kind == null ? EMPTY : letter(kind));
            }
            text.append('\n');
        }
        int agents = world.parameters().agents();
        for (int agent = agents - 1; agent >= 0; agent--) {
            boolean digit = agents > 1 && agent < 10;
            char letter = digit ? Character.forDigit(agent, 10) : AGENT;
            text.setCharAt(world.y(agent) * (size + 1) + world.x(agent), letter);
        }
        return text.toString();
    }

    private static char letter(FoodKind kind) {
        return switch (kind) {
            case HORIZONTAL -> '-';
            case VERTICAL -> '|';
            case POSITIVE_DIAGONAL -> '\\';
            case NEGATIVE_DIAGONAL -> '/';
        };
    }
}
