/**
 * The window: LibGDX draws the scenes of {@code dormouse.render.view} with the graphics processor and hands keys and mouse on. Entry type:
 * {@link dormouse.render.window.ViewerWindow}.
 */
package dormouse.render.window;
