/** Pictures and films as files, drawn without a display. Entry types: {@link dormouse.render.export.Still} and {@link dormouse.render.export.Film}. */
package dormouse.render.export;
