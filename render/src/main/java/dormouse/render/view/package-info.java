/**
 * The picture: {@link dormouse.render.view.Scene} is what is shown of which epoch, {@link dormouse.render.view.Layout} where, and
 * {@link dormouse.render.view.Painter} draws it on any canvas. {@link dormouse.render.view.Viewer} turns keys, clicks and drags into what
 * is shown next. No window is needed for any of it.
 */
package dormouse.render.view;
