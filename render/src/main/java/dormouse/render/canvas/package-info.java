/**
 * What pictures are drawn on: {@link dormouse.render.canvas.Canvas}, with its rectangles, colours and styles of type. Knows nothing of
 * windows, of images or of Dormouse.
 */
package dormouse.render.canvas;
