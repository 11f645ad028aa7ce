#!/usr/bin/env python3
"""How long Brian 2 takes for the steps of a network of the forager's size, as C++ that it generates and compiles (its "standalone" mode).

    python3 docs/checks/brian.py [STEPS] [FOLDER]      steps a run, default 300000; FOLDER keeps the program, for BRIAN=FOLDER docs/checks/yardstick.sh

Prints microseconds of processor time a step, the median of five runs that do the same, then spikes an epoch, and how
long it took to generate and compile. Needs Brian 2 (Debian: python3-brian, with Debian's own /usr/bin/python3), a C++ compiler and make.

About the same size and cost as the forager, not the model to the letter. It does:
- 49 input, 784 hidden and 8 output map neurons of the model's equations in double precision, all stepped at every step of 0.5 ms;
- 9 random inputs to a hidden neuron; from each hidden neuron an excitatory and an inhibitory synapse to every output; a random factor for each
  synaptic event;
- on every excitatory synapse, pairs of spikes weighed by exp(-dt / 20 ms) and added up in an eligibility, by the usual online rule with a trace a
  synapse for each side that decays when an event comes; at the end of every epoch of 600 steps each eligibility changes its strength and
  fades, with bounds. Rates are too small to change what the network does while it is measured;
- each input stimulated with probability 5/49 at the beginning of an epoch, whatever the network did: no world, no agent ("open loop").
It does not: balance inputs or outputs, do homeostasis, keep running means of each synapse, keep spike logs, sleep, move or eat. The model's C++ is generated
with Brian's own compiler flags (-O3 -march=native -ffast-math among them), on one thread.
"""
import contextlib, pathlib, statistics, sys, tempfile, time, warnings

warnings.filterwarnings("ignore", category=FutureWarning)
try:
    import brian2
except ImportError:
    sys.exit("brian.py: needs Brian 2: apt-get install python3-brian, then /usr/bin/python3 docs/checks/brian.py")
from brian2 import BrianLogger, Network, NeuronGroup, Synapses, device, ms, set_device
import numpy as np

INPUTS, HIDDEN, OUTPUTS, FAN_IN, EPOCH = 49, 784, 8, 9, 600
RUNS = 5
try:
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 300_000
except ValueError:
    steps = 0
if steps < EPOCH or len(sys.argv) > 3:
    sys.exit(f"brian.py: usage: brian.py [STEPS] [FOLDER], with {EPOCH} steps or more")
step = 0.5 * ms
random = np.random.default_rng(1)

BrianLogger.log_level_error()  # it warns that sums of random currents depend on their order
set_device("cpp_standalone", build_on_run=False)
brian2.defaultclock.dt = step
brian2.seed(1)

# The map, without branches: a neuron that spikes is put to -1, which no other branch gives.
neurons = NeuronGroup(
    INPUTS + HIDDEN + OUTPUTS,
    """v : 1
       v1 : 1
       v2 : 1
       u : 1
       x : 1
       fired : integer""",
    threshold="v == -1",
    reset="fired += 1",
    namespace={"alpha": 3.65, "mu": 0.0005, "sigma": 0.06, "beta": 0.133})
neurons.run_regularly(
    """w = u + beta * x
       u = u - mu * (v + 1) + mu * sigma + mu * x
       low = int(v <= 0)
       rising = int(v < alpha + w) * int(v2 <= 0)
       next = low * (alpha / (1 - low * v) + w) + (1 - low) * (rising * (alpha + w + 1) - 1)
       v2 = v1
       v1 = v
       v = next
       x = 0.985 * x""",
    dt=step, when="groups")
neurons.v = neurons.v1 = neurons.v2 = -0.939998046792114
neurons.u = -2.821443297088526
inputs, hidden, outputs = neurons[:INPUTS], neurons[INPUTS:INPUTS + HIDDEN], neurons[INPUTS + HIDDEN:]
inputs.run_regularly("x += 0.025 * int(rand() < 5.0 / 49)", dt=EPOCH * step, when="end")

# Strength, bounds and trace amplitude of excitatory synapses.
LEARNING = """
    s : 1
    eligibility : 1
    da/dt = -a / (20*ms) : 1 (event-driven)
    db/dt = -b / (20*ms) : 1 (event-driven)"""
BEFORE = """
    x_post += s * (0.88 + 0.24 * rand())
    a += 0.4
    eligibility -= b"""
AFTER = """
    b += 0.4
    eligibility += a"""


def learn(synapses, most):
    synapses.run_regularly(
        "s = clip(s * (1 + clip(1e-6 * eligibility, -0.01, 0.01)), 1e-5, most)\neligibility *= 0.85",
        dt=EPOCH * step, when="end")
    synapses.namespace["most"] = most


sparse = Synapses(inputs, hidden, LEARNING, on_pre=BEFORE, on_post=AFTER)
sparse.connect(i=np.concatenate([random.choice(INPUTS, FAN_IN, replace=False) for _ in range(HIDDEN)]),
               j=np.repeat(np.arange(HIDDEN), FAN_IN))
sparse.s = 0.0023 + 0.005 * random.random(HIDDEN * FAN_IN)
learn(sparse, 0.012)

excitatory = Synapses(hidden, outputs, LEARNING, on_pre=BEFORE, on_post=AFTER)
excitatory.connect()
excitatory.s = 0.01 + 0.02 * random.random(HIDDEN * OUTPUTS)
learn(excitatory, 1)

inhibitory = Synapses(hidden, outputs, "s : 1", on_pre="x_post -= s * (0.88 + 0.24 * rand())")
inhibitory.connect()
inhibitory.s = 0.02

network = Network(neurons, sparse, excitatory, inhibitory)
network.run(max(1, steps // 10) * step)  # the beginning is not measured
neurons.fired = 0
network.run(steps * step)

with contextlib.nullcontext(sys.argv[2]) if len(sys.argv) > 2 else tempfile.TemporaryDirectory() as folder:
    begin = time.perf_counter()
    device.build(directory=folder, compile=True, run=False)
    built = time.perf_counter() - begin
    micros, counts = [], []
    for _ in range(RUNS):
        device.run(folder, with_output=False, run_args=[])
        micros.append(device._last_run_time / steps * 1e6)  # processor time of the last Network.run
        counts.append(np.array(neurons.fired[:]))
    pathlib.Path(folder, "steps").write_text(f"{steps}\n")
    epochs = steps / EPOCH
    layers = [np.median([c[a:b].sum() for c in counts]) / epochs
              for a, b in ((0, INPUTS), (INPUTS, INPUTS + HIDDEN), (INPUTS + HIDDEN, INPUTS + HIDDEN + OUTPUTS))]
print(f"{statistics.median(micros):.4f} us a step ({min(micros):.4f} to {max(micros):.4f}, {RUNS} runs of {steps} steps); spikes an epoch: "
      f"input {layers[0]:.2f}, hidden {layers[1]:.2f}, output {layers[2]:.2f}; "
      f"generated and compiled in {built:.0f} s; Brian {brian2.__version__}")
