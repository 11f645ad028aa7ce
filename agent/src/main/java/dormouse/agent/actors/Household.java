package dormouse.agent.actors;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.ActorContext;
import dormouse.agent.Life;
import java.util.ArrayList;
import java.util.List;

/** The actors that a habitat supervises. */
final class Household {

    private final ActorContext<Habitat.Message> context;
    private final ActorRef<Environment.Message> environment;
    private final ActorRef<SleepScheduler.Message> scheduler;
    private final List<ActorRef<Forager.Message>> foragers = new ArrayList<>();

    /** Spawns all, each agent's on its lane and the others on the first's; the parts of the life become theirs. */
    Household(ActorContext<Habitat.Message> context, Life life, List<DispatcherSelector> lanes) {
        this.context = context;
        ActorRef<Habitat.Message> habitat = context.getSelf();
        environment = spawn("environment", Environment.create(life.world()), lanes.get(0));
        scheduler = spawn("sleep-scheduler", SleepScheduler.create(life.schedule(), habitat), lanes.get(0));
        for (int agent = 0; agent < lanes.size(); agent++) {
            Behavior<Forager.Message> forager = Forager.create(agent, life.mind(agent), environment, habitat);
            foragers.add(spawn("forager-" + agent, forager, lanes.get(agent)));
        }
    }

    private <T> ActorRef<T> spawn(String name, Behavior<T> behavior, DispatcherSelector lane) {
        ActorRef<T> child = context.spawn(behavior, name, lane);
        context.watch(child);
        return child;
    }

    void tellEnvironment(Environment.Message message) {
        environment.tell(message);
    }

    void tellScheduler(SleepScheduler.Message message) {
        scheduler.tell(message);
    }

    private void tellForagers(Forager.Message message) {
        for (ActorRef<Forager.Message> forager : foragers) {
            forager.tell(message);
        }
    }

    /** An aeon has ended: all lend their parts to the habitat. */
    void endAeon(boolean freezeHidden) {
        Lend lend = new Lend(context.getSelf());
        tellScheduler(lend);
        tellEnvironment(lend);
        tellForagers(new Forager.EndAeon(freezeHidden));
        tellForagers(lend);
    }

    int agents() {
        return foragers.size();
    }
}
