package dormouse.experiments.recording;

import com.typesafe.config.ConfigFactory;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Proficiency;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.config.RecordingSettings;
import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.world.Task;
import java.util.List;
import java.util.Optional;

/** Small runs to record. */
public final class Samples {

    private Samples() {}

    /** Returns a stage of some aeons. */
    public static Stage stage(String name, Course course, int aeons) {
        return new Stage(name, course, aeons, Optional.empty(), 0, false);
    }

    /** Returns a stage that ends when at least half of its last 3 bites were rewarded. */
    public static Stage untilProficient(String name, Course course, int aeons) {
        return new Stage(name, course, aeons, Optional.of(new Proficiency(0.5, 3)), 0, false);
    }

    /** Returns a protocol in which every kind of course occurs, t1 twice, and a stage ends early. */
    public static Protocol everything() {
        return new Protocol(
                "everything",
                "Is all of it recorded?",
                List.of(
                        stage("U", new Course.Unsupervised(), 7),
                        stage("T1", new Course.Train(Task.TASK_1), 9),
                        stage("t1", new Course.Test(Task.TASK_1), 4),
                        untilProficient("T2", new Course.Train(Task.TASK_2), 40),
                        stage("I(T1,T2)", new Course.Interleave(Task.TASK_1, Task.TASK_2), 7),
                        stage("S(T1)", new Course.SleepInterleave(Task.TASK_1, false), 7),
                        stage("t1", new Course.Test(Task.TASK_1), 3)));
    }

    /** Returns a protocol that begins as {@link #everything} does, and ends otherwise. */
    public static Protocol otherEnd() {
        List<Stage> same = everything().stages().subList(0, 5);
        return new Protocol(
                "other-end",
                "Are the first stages shared?",
                List.of(
                        same.get(0),
                        same.get(1),
                        same.get(2),
                        same.get(3),
                        same.get(4),
                        stage("T2", new Course.Train(Task.TASK_2), 6)));
    }

    /** Returns a model with a small world, aeons of 10 epochs of 20 steps, and 40 hidden neurons. */
    public static ModelParameters model(int agents) {
        Request request = Request.of("train-task-1")
                .with("world.size = 20")
                .with("world.agents = " + agents)
                .with("brain.steps-per-epoch = 20")
                .with("brain.network.hidden-size = 7")
                .with("brain.network.hidden-kept = 40")
                .with("agent.epochs-per-aeon = 10");
        return SettingsLoader.load(request).get(0).model();
    }

    /** Returns a small run that records everything. */
    public static Settings settings(Protocol protocol, int agents) {
        return settings(protocol, agents, new RecordingSettings(3, 4, 5, true, true));
    }

    /** Returns a small run that is recorded as told. */
    public static Settings settings(Protocol protocol, int agents, RecordingSettings recording) {
        return new Settings(model(agents), protocol, recording, ConfigFactory.parseString("fake = true"), "");
    }
}
