package dormouse.agent.naive;

/** The numbers of the model; as made, those of the {@code golden2022} preset. */
public class NaiveParameters {

    // §1 Units of time
    public int stepsAnEpoch = 600;

    // §2 World
    public int worldSize = 50;
    public double foodDensity = 0.1;
    public int refusedDraws = 10_000;
    public double rewardOfRewarded = 1.0;
    public double rewardOfPunished = -0.001;
    public double rewardOfStronglyPunished = -0.5;
    public double rewardOfNothing = -0.0001;
    public double rewardOfSleep = 0.5;

    // §3 Perception
    public int viewSize = 7;
    public double seenFood = 0.025;

    // §4 Network
    public int outputs = 8;
    public double initialHiddenToOutput = 0.02;

    // §5 Neuron and delivery
    public double alpha = 3.65;
    public double sigma = 0.06;
    public double mu = 0.0005;
    public double beta = 0.133;
    public double initialV = -0.939998046792114;
    public double initialU = -2.821443297088526;
    public double currentDecay = 0.985;
    public double synapticNoise = 0.12;

    // §6 Deciding where to go
    public int initialDirection = 8;
    public int hungerDivisor = 2;
    public double hungerScale = 100.0;

    // §7 Plasticity
    public double traceAmplitude = 0.4;
    public double traceTimeConstant = 40.0;
    public int spikeLogLife = 120;
    public int traceLife = 3600;
    public int traceDelay = 600;
    public double meanRate = 0.001;
    public double meanFloor = 1e-10;
    public double largestChange = 0.01;
    public double smallestStrength = 1e-5;
    public double largestInputToHidden = 0.012;
    public double largestHiddenToOutput = 1.0;

    // §8 Homeostasis
    public double firingRateRate = 1e-4;
    public double homeostasisRate = 1e-5;
    public double hiddenFiringTarget = 0.01;
    public double outputFiringTarget = 0.5;

    // §9 Sleep
    public double replayedCurrent = 0.025;
}
