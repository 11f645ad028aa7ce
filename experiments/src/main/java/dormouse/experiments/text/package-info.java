/**
 * Tables and numbers as text, for terminals and Markdown alike. May depend on nothing but the JDK. Entry type:
 * {@link dormouse.experiments.text.Table}.
 */
package dormouse.experiments.text;
