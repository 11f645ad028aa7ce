/** Pictures drawn in memory, without a display: {@link dormouse.render.image.ImageCanvas}. */
package dormouse.render.image;
