/**
 * What a life tells those who watch it: reports of epochs, phases, aeons and stages. May depend on {@code dormouse.world} and
 * {@code dormouse.agent.protocol}. Entry type: {@link dormouse.agent.life.LifeObserver}.
 */
package dormouse.agent.life;
