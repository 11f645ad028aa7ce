/**
 * Protocols: the stages of a life, and what happens in each aeon of them. Pure data; may depend on {@code dormouse.world} only.
 * Entry type: {@link dormouse.agent.protocol.Protocol}.
 */
package dormouse.agent.protocol;
