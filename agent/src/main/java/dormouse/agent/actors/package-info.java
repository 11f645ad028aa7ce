/**
 * The pure life as Akka actors: each a thin shell around a class of {@code dormouse.agent} or {@code dormouse.world}, with messages of the
 * grain of an epoch. Gives the same bits as {@link dormouse.agent.PureLoop} on any number of threads. May depend on
 * {@code dormouse.agent}, {@code dormouse.world}, {@code dormouse.brain} and Akka. Entry type: {@link dormouse.agent.actors.ActorLoop}.
 *
 * <pre>
 * Runs ── Habitat, one a run ─┬─ Environment       a world, one or many agents in it
 *                             ├─ SleepScheduler    a protocol: which stage, awake, asleep or in a test, until when
 *                             └─ Forager, one an agent ─┬─ SensoryLayer    a view's input neurons
 *                                                       └─ Brain           a mind
 * </pre>
 *
 * One epoch; with several agents the environment waits for all moves, and the habitat for all reports:
 *
 * <pre>
 * Habitat ─Choose→ Brain ─Move→ Environment ─Perceived→ SensoryLayer ─Stimulus→ Brain ─Lived→ Habitat (tells the observer)
 * </pre>
 *
 * One aeon:
 *
 * <pre>
 * Habitat ─Next→ SleepScheduler ─AeonBegins→ Habitat ─BeginAeon→ Brain    … its epochs …
 * Habitat ─AeonDone→ SleepScheduler ─AeonEnds→ Habitat ─EndAeon→ Forager → Brain
 * </pre>
 *
 * An aeon's end: all is quiet, every actor lends its pure part to the habitat, which shows them to the observer as one state; the
 * owners touch them again when they are told to go on, so that no copy is made unless the observer asks for one.
 *
 * <p>An agent's actors share a lane, a dispatcher of one thread; a run's other actors live on its first agent's. An actor that fails
 * stops and takes its supervisors with it up to its habitat: the run ends with a {@link dormouse.agent.RunFailedException}, and no other.
 */
package dormouse.agent.actors;
