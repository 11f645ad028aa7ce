"""Reads runs with Python: tests from metrics.csv, strengths from weights.npy, co-firing from activity.npy, the hidden layer's inputs from
input-weights.npy. Usage: python3 results.py runs/sequential"""

import csv
import pathlib
import statistics
import sys

import numpy as np

runs = sorted(path.parent for path in pathlib.Path(sys.argv[1]).rglob("DONE"))

performance = {}
for run in runs:
    with open(run / "metrics.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["metric"] == "stage_performance" and row["value"]:
                performance.setdefault((row["stage"], row["task"]), []).append(float(row["value"]))
print("stage      task        mean     sd  n")
for (stage, task), values in sorted(performance.items()):
    sd = statistics.stdev(values) if len(values) > 1 else float("nan")
    print(f"{stage:10} {task:8} {statistics.mean(values):7.3f} {sd:6.3f} {len(values):2}")

weights = np.load(runs[0] / "weights.npy", mmap_mode="r")  # snapshots, agents, hidden, outputs
with open(runs[0] / "weights.csv", newline="") as file:
    ends = [row for row in csv.DictReader(file) if row["reason"] == "end"]
print(f"\n{runs[0]}: weights of shape {weights.shape}")
before = None
for row in ends:
    now = weights[int(row["index"]), 0]
    moved = "" if before is None else f", moved {np.linalg.norm(now - before):.3f}"
    print(f"{row['stage']:10} mean {now.mean():.4f}, greatest {now.max():.4f}{moved}")
    before = now

if (runs[0] / "activity.npy").exists():
    activity = np.load(runs[0] / "activity.npy", mmap_mode="r")  # rows, agents, hidden + 1, outputs + 1
    print(f"\nactivity of shape {activity.shape}: spikes an epoch")
    with open(runs[0] / "activity.csv", newline="") as file:
        for row in csv.DictReader(file):
            sums = activity[int(row["index"]), 0]
            epochs = sums[-1, -1]
            print(f"{row['stage']:10} {row['task']:14} hidden {sums[:-1, -1].sum() / epochs:.3f}, output {sums[-1, :-1].sum() / epochs:.3f}")

if (runs[0] / "input-weights.npy").exists():
    inputs = np.load(runs[0] / "input-weights.npy")  # 1, agents, hidden, inputs
    print(f"\ninput to hidden strengths of shape {inputs.shape}: mean {inputs.mean():.4f}, {np.count_nonzero(inputs[0, 0]):,} synapses")
