package dormouse.agent.actors;

import akka.actor.typed.ActorRef;

/** At an aeon's end: lend your pure part, and leave it alone until the next turn begins. */
record Lend(ActorRef<Habitat.Message> to)
        implements Environment.Message, SleepScheduler.Message, Forager.Message, Brain.Message {}
