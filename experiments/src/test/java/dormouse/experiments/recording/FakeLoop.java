package dormouse.experiments.recording;

import dormouse.agent.Loop;
import dormouse.agent.RunFailedException;
import dormouse.agent.RunSpec;
import dormouse.agent.Schedule;
import dormouse.agent.Streams;
import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.life.LifeState;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.life.StageEnd;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.parameters.RewardParameters;
import dormouse.agent.protocol.Phase;
import dormouse.agent.protocol.Stage;
import dormouse.world.Taste;
import dormouse.world.World;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Agents without brains: they walk at random through a real world, and spike at random. As deterministic as a real life, and goes on
 * from a checkpoint as one does.
 */
public final class FakeLoop implements Loop {

    private static final int STILL = 4;

    private int lives;

    /** Returns how often a life was begun or gone on with. */
    public int lives() {
        return lives;
    }

    @Override
    public boolean live(RunSpec run, LifeObserver observer, BooleanSupplier stop) {
        lives++;
        try {
            Life life = new Life(run);
            while (!life.schedule.finished()) {
                life.liveAeon(observer);
                if (stop.getAsBoolean()) {
                    return life.schedule.finished();
                }
            }
            return true;
        } catch (IOException e) {
            throw new RunFailedException("the checkpoint cannot be used: " + e.getMessage(), e);
        }
    }

    /** A life, and its state. */
    private static final class Life implements LifeState {

        private final ModelParameters model;
        private final Schedule schedule;
        private final World world;
        private final double[][] strengths;
        private long draws;

        Life(RunSpec run) throws IOException {
            model = run.model();
            schedule = new Schedule(run.protocol(), model.agent().epochsPerAeon());
            world = new World(model.world(), Streams.stream(run.seed(), "world"), 0, 0);
            strengths = new double[agents()][model.brain().network().hiddenKept() * WeightsWriter.OUTPUTS];
            draws = run.seed();
            if (run.checkpoint().isPresent()) {
                load(run.checkpoint().get());
            }
        }

        private void load(byte[] saved) throws IOException {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved));
            schedule.load(in);
            world.load(in);
            draws = in.readLong();
            for (double[] ofAgent : strengths) {
                for (int i = 0; i < ofAgent.length; i++) {
                    ofAgent[i] = in.readDouble();
                }
            }
        }

        @Override
        public void save(DataOutput out) throws IOException {
            schedule.save(out);
            world.save(out);
            out.writeLong(draws);
            for (double[] ofAgent : strengths) {
                for (double strength : ofAgent) {
                    out.writeDouble(strength);
                }
            }
        }

        void liveAeon(LifeObserver observer) {
            Stage stage = schedule.stage();
            int stageIndex = schedule.stageIndex();
            long aeonOfStage = schedule.aeonOfStage();
            Phase phase = schedule.phase();
            if (schedule.phaseBegins()) {
                world.layOut(phase.task());
                observer.phaseBegins(new PhaseStart(
                        schedule.epochs(), stageIndex, stage, phase, schedule.stageBegins(), world.food()));
            }
            boolean stageEnds = false;
            for (int epoch = 0; epoch < model.agent().epochsPerAeon(); epoch++) {
                for (int agent = 0; agent < agents(); agent++) {
                    observer.epochEnds(liveEpoch(agent, phase));
                }
                stageEnds = schedule.stageEnds();
                schedule.advance();
            }
            observer.aeonEnds(new AeonEnd(
                    schedule.epochs(), schedule.aeons(), stageIndex, stage, aeonOfStage, phase, stageEnds, this));
            if (stageEnds) {
                observer.stageEnds(new StageEnd(schedule.epochs(), stageIndex, stage, aeonOfStage + 1, this));
            }
        }

        private EpochReport liveEpoch(int agent, Phase phase) {
            SplittableRandom random = new SplittableRandom(draws++);
            int direction = random.nextInt(9);
            Taste taste = world.move(agent, direction / 3 - 1, direction % 3 - 1);
            schedule.tasted(taste);
            strengths[agent][random.nextInt(strengths[agent].length)] += random.nextDouble();
            return new EpochReport(
                    agent,
                    schedule.epochs(),
                    world.x(agent),
                    world.y(agent),
                    direction,
                    direction == STILL,
                    taste,
                    reward(taste, phase),
                    world.view(agent),
                    new FakeSpikes(
                            random,
                            model.brain().stepsPerEpoch(),
                            model.brain().network().inputs(),
                            model.brain().network().hiddenKept(),
                            WeightsWriter.OUTPUTS));
        }

        private double reward(Taste taste, Phase phase) {
            RewardParameters reward = model.agent().reward();
            return phase.asleep()
                    ? reward.asleep()
                    : taste.value() > 0
                            ? reward.rewarded()
                            : taste.value() < 0 ? reward.punished() : reward.otherwise();
        }

        @Override
        public int agents() {
            return model.world().agents();
        }

        @Override
        public double[] hiddenToOutput(int agent) {
            return strengths[agent].clone();
        }

        @Override
        public double[] inputToHidden(int agent) {
            double[] inputs = new double
                    [model.brain().network().hiddenKept()
                            * model.brain().network().inputsPerHidden()];
            Arrays.setAll(inputs, synapse -> draws % 1000 + synapse);
            return inputs;
        }
    }
}
