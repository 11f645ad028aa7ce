package dormouse.agent.naive;

/** A food particle, whose first cell is (x, y) (§2). */
public record NaiveParticle(NaiveKind kind, int x, int y) {

    int secondX() {
        return x + kind.dx;
    }

    int secondY() {
        return y + kind.dy;
    }
}
