/** Tests of the actors, and a measurement of what they cost. */
package dormouse.agent.actors;
