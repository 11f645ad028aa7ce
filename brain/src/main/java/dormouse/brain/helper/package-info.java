/**
 * Threads that work beside a brain's own on the same epoch, where there are processors to spare. Entry: {@link dormouse.brain.helper.Helpers}.
 */
package dormouse.brain.helper;
