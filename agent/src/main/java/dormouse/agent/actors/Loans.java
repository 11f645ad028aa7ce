package dormouse.agent.actors;

import dormouse.agent.Mind;
import dormouse.agent.Schedule;
import dormouse.agent.Whole;
import dormouse.world.World;
import java.util.List;

/** Gathers what the actors of a run lend at an aeon's end, in any order. */
final class Loans {

    private final Gathering<Mind> gathering;
    private List<Mind> minds = List.of();
    private Schedule schedule;
    private World world;

    Loans(int agents) {
        gathering = new Gathering<>(agents);
    }

    /** Adds a loan; returns whether all are there. */
    boolean add(Loan loan) {
        if (loan instanceof Loan.OfSchedule lent) {
            schedule = lent.schedule();
        } else if (loan instanceof Loan.OfWorld lent) {
            world = lent.world();
        } else if (loan instanceof Loan.OfMind lent && gathering.add(lent.agent(), lent.mind())) {
            minds = gathering.take();
        }
        return schedule != null && world != null && !minds.isEmpty();
    }

    /** Returns the schedule that was lent. */
    Schedule schedule() {
        return schedule;
    }

    /** Returns all parts together. */
    Whole whole() {
        return new Whole(schedule, world, minds);
    }

    /** Gives everything back; returns the schedule, to be asked before its owner goes on. */
    Schedule giveBack() {
        Schedule given = schedule;
        schedule = null;
        world = null;
        minds = List.of();
        return given;
    }
}
