package dormouse.agent.life;

import dormouse.world.Taste;
import dormouse.world.View;

/**
 * What one agent did in one epoch, as recordings keep it.
 *
 * @param agent the agent's number, from 0
 * @param epoch epochs since the run began, from 0
 * @param x cell after the move, 0 to size − 1
 * @param y cell after the move, 0 to size − 1
 * @param direction the move, cell of the 3 × 3 square: 0 to 8, 4 is staying
 * @param hungry whether hunger chose the direction (spec §6)
 * @param taste what was eaten
 * @param reward the reward signal r of the move (spec §2)
 * @param view what was seen after the move
 * @param spikes the spikes of the epoch's steps (from its boundary step to the step before the next boundary); valid only during
 *     the call that hands the report over, see {@link Spikes#copy()}
 */
public record EpochReport(
        int agent,
        long epoch,
        int x,
        int y,
        int direction,
        boolean hungry,
        Taste taste,
        double reward,
        View view,
        Spikes spikes) {}
