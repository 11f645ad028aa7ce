/**
 * Type: the typeface that comes with the program, drawn into a sheet of glyphs that both the window and images print from, so that text
 * looks alike in both. Entry type: {@link dormouse.render.type.GlyphSheet}.
 */
package dormouse.render.type;
