package dormouse.agent.actors;

import dormouse.agent.parameters.AgentParameters;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Proficiency;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.EngineKind;
import dormouse.brain.parameters.NetworkParameters;
import dormouse.brain.parameters.SynapseParameters;
import dormouse.world.Task;
import dormouse.world.WorldParameters;
import java.util.Arrays;
import java.util.Optional;

/** Models and protocols that are small enough for tests. */
final class Given {

    static final int EPOCHS_PER_AEON = 5;

    private Given() {}

    /** Much food, strong stimuli and few neurons: a lot happens in few epochs. */
    static ModelParameters smallModel(int agents) {
        return smallModel(agents, EngineKind.EXACT);
    }

    static ModelParameters smallModel(int agents, EngineKind engine) {
        BrainParameters golden = BrainParameters.golden2022();
        BrainParameters small = new BrainParameters(
                engine,
                200,
                golden.neuron(),
                new NetworkParameters(7, 7, 49, 9, 0.001, 10, 0.02),
                new SynapseParameters(0.12, 0.1),
                golden.stdp(),
                golden.homeostasis(),
                golden.sleep());
        return model(new WorldParameters(24, 0.13, 7, agents), small);
    }

    static ModelParameters goldenModel(int agents, EngineKind engine) {
        return model(
                new WorldParameters(50, 0.1, 7, agents),
                BrainParameters.golden2022().with(engine));
    }

    static ModelParameters model(WorldParameters world, BrainParameters brain) {
        AgentParameters golden = AgentParameters.golden2022();
        return new ModelParameters(
                world, brain, new AgentParameters(EPOCHS_PER_AEON, golden.reward(), golden.hunger(), golden.start()));
    }

    static Protocol everyKindOfStage() {
        return protocol(
                stage("U", new Course.Unsupervised(), 2, 0, true),
                stage("T1", new Course.Train(Task.TASK_1), 2, 0, false),
                stage("t1", new Course.Test(Task.TASK_1), 1, 0, false),
                stage("T2", new Course.Train(Task.TASK_2), 1, 0.1, false),
                stage("S(T2)", new Course.SleepInterleave(Task.TASK_2, false), 4, 0, false),
                stage("uniform", new Course.SleepInterleave(Task.TASK_1, true), 2, 0, false),
                stage("I", new Course.Interleave(Task.TASK_1, Task.TASK_2), 2, 0, false),
                new Stage("until", new Course.Train(Task.TASK_1), 4, Optional.of(new Proficiency(0.01, 1)), 0, false));
    }

    static Protocol training(int aeons) {
        return protocol(stage("T1", new Course.Train(Task.TASK_1), aeons, 0, false));
    }

    static Protocol protocol(Stage... stages) {
        return new Protocol("test", "do the loops agree?", Arrays.asList(stages));
    }

    static Stage stage(String name, Course course, int aeons, double freezeStrongest, boolean freezeHiddenAfter) {
        return new Stage(name, course, aeons, Optional.empty(), freezeStrongest, freezeHiddenAfter);
    }
}
