package dormouse.experiments.watch;

import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.life.PhaseStart;
import dormouse.world.FoodKind;
import dormouse.world.Particle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Draws the world as text now and then: at the end of each phase's first aeon, and then every few seconds. It follows the food by what
 * it hears: all of it as a phase begins, then what is eaten and where it grows again. A run that goes on from a checkpoint shows no
 * food before its next phase.
 */
public final class WorldScreen implements LifeObserver {
    private static final String LEGEND = "- | \\ / food, @ the agent";

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final int size;
    private final InstantSource clock;
    private final Consumer<String> frames;
    private final List<Particle> food = new ArrayList<>();
    private final Map<Integer, EpochReport> agents = new TreeMap<>();
    private Instant shown = Instant.MIN;
    private boolean phaseBegan;

    /**
     * Creates a screen that knows nothing yet.
     *
     * @param size the world's cells along each edge
     * @param clock what time it is
     * @param frames is given each picture, lines ended by line feeds but for the last
     */
    public WorldScreen(int size, InstantSource clock, Consumer<String> frames) {
        this.size = size;
        this.clock = clock;
        this.frames = frames;
    }

    @Override
    public void phaseBegins(PhaseStart start) {
        food.clear();
        food.addAll(start.food());
        phaseBegan = start.stageBegins();
    }

    @Override
    public void epochEnds(EpochReport report) {
        agents.put(report.agent(), report);
        if (report.taste().ate()) {
            removeEaten(report.taste().kind(), report.x(), report.y());
            food.add(new Particle(
                    report.taste().kind(),
                    report.taste().regrownX(),
                    report.taste().regrownY()));
        }
    }

    /** An agent eats where it has moved to. Food never touches food, so at most one particle lies there. */
    private void removeEaten(FoodKind kind, int x, int y) {
        for (Iterator<Particle> each = food.iterator(); each.hasNext(); ) {
            Particle particle = each.next();
            boolean first = particle.x() == x && particle.y() == y;
            boolean second = particle.x() + kind.dx() == x && particle.y() + kind.dy() == y;
            if (particle.kind() == kind && (first || second)) {
                each.remove();
                return;
            }
        }
    }

    @Override
    public void aeonEnds(AeonEnd end) {
        Instant now = clock.instant();
        if (phaseBegan || shown.plus(INTERVAL).compareTo(now) <= 0) {
            phaseBegan = false;
            shown = now;
            frames.accept(end.stage().name() + ", aeon " + (end.aeonOfStage() + 1) + " of the stage   (" + LEGEND
                    + ")\n" + frame());
        }
    }

    /** Returns the world, x across and y down. */
    String frame() {
        StringBuilder[] rows = new StringBuilder[size];
        for (int y = 0; y < size; y++) {
            rows[y] = new StringBuilder(".".repeat(size));
        }
        for (Particle particle : food) {
            FoodKind kind = particle.kind();
            char letter = letter(kind);
            rows[particle.y()].setCharAt(particle.x(), letter);
            rows[particle.y() + kind.dy()].setCharAt(particle.x() + kind.dx(), letter);
        }
        agents.forEach((number, agent) -> rows[agent.y()].setCharAt(agent.x(), letter(number)));
        return String.join("\n", rows);
    }

    private char letter(int agent) {
        return agents.size() > 1 && agent < 10 ? Character.forDigit(agent, 10) : '@';
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
