/**
 * A spiking brain that learns by reward and sleeps: pure arrays and numbers, knowing neither worlds nor actors. Depends on nothing of
 * dormouse outside itself. Entry type: {@link dormouse.brain.Brain}.
 */
package dormouse.brain;
