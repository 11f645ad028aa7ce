/**
 * The world in which agents forage: a torus of cells, food particles of two cells each, tasks that give the kinds of food a
 * value, and the moves, bites and views of the agents on it.
 *
 * <p>{@link dormouse.world.World} is the way in; what it hands out ({@link dormouse.world.View}, {@link dormouse.world.Taste},
 * {@link dormouse.world.Particle}) is immutable. The rules are those of the foraging model, §2 (world), §3 (perception) and
 * §10 (order of things), after Golden, Delanois, Sanda and Bazhenov (2022), PLOS Comput Biol 18(11): e1010628; the order in
 * which random numbers are drawn is fixed by {@code docs/model/arithmetic.md}.
 *
 * <p>Pure Java: this package knows neither brains nor actors nor files, and may depend on the JDK and on Commons RNG alone.
 * Directions, hunger and rewards are not here: they belong to the agent.
 */
package dormouse.world;
