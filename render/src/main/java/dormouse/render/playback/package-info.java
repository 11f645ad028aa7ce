/**
 * Playing back: what was recorded of a run at any epoch, its stages and curves, and the clock that walks through them. Reads files only, a
 * block at a time, so that memory does not grow with a run's length. Entry types: {@link dormouse.render.playback.Recording} and
 * {@link dormouse.render.playback.Transport}.
 */
package dormouse.render.playback;
