#!/usr/bin/env python3
"""What both engines' runs of a protocol came to, over all its stages at once: of each measure, and of each group of seeds, in how many stages the fast
engine has more, and the mean over stages of what it has more, in per cent of the exact engine's mean, seed by seed. Needs Python 3 only.

    python3 docs/checks/engines.py runs/every-stage 1-10 11-15 1-15

The stages of a seed are one network's, so that they are no independent samples: n counts seeds.
"""
import csv, pathlib, re, statistics, sys

MEASURES = ["stage_bites", "stage_hidden_spikes_per_aeon", "stage_output_spikes_per_aeon", "stage_performance"]

runs = {"exact": {}, "fast": {}}
for config in sorted(pathlib.Path(sys.argv[1]).glob("*/seed-*/config.conf")):
    engine = re.search(r"^\s*engine\s*=\s*\"?(exact|fast)", config.read_text(), re.M)[1]
    with open(config.parent / "metrics.csv", newline="") as lines:
        runs[engine][int(config.parent.name.removeprefix("seed-"))] = {
            (row["metric"], row["stage"], row["task"]): float(row["value"])
            for row in csv.DictReader(lines) if row["metric"] in MEASURES and row["value"]}
exact, fast = runs["exact"], runs["fast"]
both = sorted(exact.keys() & fast.keys())
print(f"{'measure':28} {'seeds':>6} {'n':>3}  more in    by, %   standard error, %       t")
for measure in MEASURES:
    stages = [key for key in exact[both[0]] if key[0] == measure]
    usual = {key: statistics.mean(exact[seed][key] for seed in both) for key in stages}
    for group in sys.argv[2:]:
        first, last = map(int, group.split("-"))
        seeds = [seed for seed in both if first <= seed <= last]
        more = sum(sum(fast[seed][key] - exact[seed][key] for seed in seeds) > 0 for key in stages)
        by = [statistics.mean((fast[seed][key] - exact[seed][key]) / usual[key] for key in stages) for seed in seeds]
        mean, error = statistics.mean(by), statistics.stdev(by) / len(by) ** 0.5
        print(f"{measure:28} {group:>6} {len(seeds):3}  {more:2} of {len(stages)} {100 * mean:+8.2f} {100 * error:19.2f} {mean / error:+7.2f}")
