package dormouse.agent.actors;

import dormouse.agent.Mind;
import dormouse.agent.Schedule;
import dormouse.world.World;

/** A pure part of a run that its owner leaves to the habitat from an aeon's end until the next turn begins. */
sealed interface Loan extends Habitat.Message {

    /** Lent by the scheduler. */
    record OfSchedule(Schedule schedule) implements Loan {}

    /** Lent by the environment. */
    record OfWorld(World world) implements Loan {}

    /** Lent by a brain. */
    record OfMind(int agent, Mind mind) implements Loan {}
}
