/**
 * Saving and restoring arrays and random streams. Depends on nothing of dormouse. Entry type: {@link dormouse.brain.state.Binary}.
 */
package dormouse.brain.state;
