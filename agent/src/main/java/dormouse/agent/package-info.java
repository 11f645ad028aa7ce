/**
 * Where a brain lives in a world: perception, action and one epoch of life, as plain Java. May depend on {@code dormouse.world} and
 * {@code dormouse.brain}. Read {@link dormouse.agent.Life#liveOneEpoch} first; {@link dormouse.agent.Loop} is the entry type.
 */
package dormouse.agent;
