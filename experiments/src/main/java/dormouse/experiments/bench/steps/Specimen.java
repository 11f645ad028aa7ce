package dormouse.experiments.bench.steps;

import dormouse.agent.Decision;
import dormouse.agent.Life;
import dormouse.agent.Mind;
import dormouse.agent.RunSpec;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.world.Taste;
import dormouse.world.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An agent that goes on for ever with what its scene says, to be timed. */
final class Specimen {

    /** The configuration, which names the model and the stages that the agent has lived. */
    static final String CONFIG = "config.conf";
    /** The state after these stages; missing where none was lived. */
    static final String STATE = "life";

    private static final LifeObserver NOBODY = new LifeObserver() {};

    private final Life life;
    private final boolean asleep;

    private Specimen(Life life, boolean asleep) {
        this.life = life;
        this.asleep = asleep;
    }

    /** Reads an agent from the folder that {@link #write} wrote. */
    static Specimen read(Path folder, Scene scene) throws IOException {
        Settings settings = SettingsLoader.load(
                        Request.of(folder.resolve(CONFIG).toString()))
                .get(0);
        Path state = folder.resolve(STATE);
        Optional<byte[]> lived = Files.exists(state) ? Optional.of(Files.readAllBytes(state)) : Optional.empty();
        return of(settings, scene, lived);
    }

    /** Writes what an agent is made of, for {@link #read} in another JVM. */
    static void write(Path folder, Settings settings, Optional<byte[]> lived) throws IOException {
        Files.writeString(folder.resolve(CONFIG), settings.render());
        if (lived.isPresent()) {
            Files.write(folder.resolve(STATE), lived.get());
        }
    }

    /**
     * Creates an agent.
     *
     * @param settings its model, and a protocol that begins with the stages of its training
     * @param lived its state at the end of these; empty for {@link Scene#EARLY}
     */
    static Specimen of(Settings settings, Scene scene, Optional<byte[]> lived) throws IOException {
        // how long they took does not matter any more
        List<Stage> trained = settings.protocol().stages().subList(0, Training.STAGES);
        Course training = trained.get(Training.STAGES - 1).course();
        List<Stage> stages = new ArrayList<>();
        if (lived.isPresent()) {
            stages.addAll(trained);
        }
        stages.add(
                switch (scene) {
                    case EARLY -> endless(trained.get(0).course());
                    case TRAINED -> endless(training);
                    case ASLEEP ->
                        endless(new Course.SleepInterleave(training.tasks().get(0), false));
                });
        ModelParameters model = settings.model();
        RunSpec fresh = RunSpec.fresh(model, new Protocol("bench", "", stages), 1);
        Life life = new Life(lived.map(fresh::from).orElse(fresh));
        if (scene == Scene.ASLEEP) {
            // an aeon of training comes first; with the next epoch it sleeps
            for (int epoch = 0; epoch <= model.agent().epochsPerAeon(); epoch++) {
                life.liveOneEpoch(NOBODY);
            }
        }
        return new Specimen(life, scene == Scene.ASLEEP);
    }

    private static Stage endless(Course course) {
        return new Stage("endless", course, Integer.MAX_VALUE, Optional.empty(), 0, false);
    }

    /** Lives one epoch. */
    void liveOneEpoch() {
        if (asleep) {
            sleepOneEpoch();
        } else {
            life.liveOneEpoch(NOBODY);
        }
    }

    /** Sleeps on: as {@link Life#liveOneEpoch} does, but the schedule, which would wake it after an aeon, stands still. */
    private void sleepOneEpoch() {
        Mind mind = life.mind(0);
        Decision decision = mind.choose();
        Taste taste = life.world().move(0, decision.dx(), decision.dy());
        View view = life.world().view(0);
        mind.learn(taste);
        mind.see(view);
        mind.think();
    }

    /** Returns the spikes of the epoch before. */
    int spikes() {
        return life.mind(0).brain().epochSpikes().size();
    }
}
