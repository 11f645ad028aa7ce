"""Compares runs with reference figures: activity along the unsupervised stage, and the learning curve of task 1.

    python3 docs/checks/reference.py REFERENCE.csv RUN_FOLDER...

REFERENCE.csv has the columns aeon, stage, aeons, h_spikes_per_aeon, o_spikes_per_aeon, bites_per_aeon, performance: each row is the mean over
the `aeons` aeons that end at `aeon`. Prints, in Markdown, the reference beside the runs' mean, standard deviation (n - 1) and range over the
same aeons, and the share of the reference's figures that lie within the range and within mean +- 2 sd. Needs Python 3 and nothing else.
"""

import csv
import math
import sys

EPOCHS_PER_AEON = 100
MEASURES = {
    "h_spikes_per_aeon": ("hidden spikes an aeon", "hidden_spikes_per_aeon", 0),
    "o_spikes_per_aeon": ("output spikes an aeon", "output_spikes_per_aeon", 0),
    "bites_per_aeon": ("bites an aeon", "bites_per_aeon", 2),
    "performance": ("performance", "performance", 3),
}


def read_run(folder):
    """Returns {metric: [(first aeon, last aeon, value)]} of a run's periods; a value is None where nothing was measured."""
    series = {}
    with open(folder + "/metrics.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["metric"].startswith("stage_"):
                continue
            periods = series.setdefault(row["metric"], [])
            first = periods[-1][1] if periods else 0
            last = int(row["epoch"]) // EPOCHS_PER_AEON
            periods.append((first, last, float(row["value"]) if row["value"] else None))
    return series


def mean_over(series, metric, first, last):
    """The mean of a metric from aeon `first` to `last`; performance is weighted by its bites."""
    total = weight = 0.0
    bites = {(a, b): v for a, b, v in series["bites_per_aeon"]}
    for a, b, value in series[metric]:
        overlap = min(b, last) - max(a, first)
        if overlap <= 0 or value is None:
            continue
        w = overlap * (bites[(a, b)] if metric == "performance" else 1.0)
        total += w * value
        weight += w
    return total / weight if weight else None


def describe(values):
    n = len(values)
    mean = sum(values) / n
    sd = math.sqrt(sum((v - mean) ** 2 for v in values) / (n - 1)) if n > 1 else float("nan")
    return mean, sd, min(values), max(values)


def main(reference, folders):
    runs = [read_run(folder) for folder in folders]
    print(f"n = {len(runs)} runs against {reference.split('/')[-1]}")
    for column, (title, metric, digits) in MEASURES.items():
        print(f"\n| aeon | stage | {title}: reference | mean ± sd | range | |")
        print("| ---: | --- | ---: | ---: | ---: | --- |")
        inside = near = rows = 0
        with open(reference, newline="") as file:
            for row in csv.DictReader(file):
                if not row[column]:
                    continue
                last = int(row["aeon"])
                values = [mean_over(run, metric, last - int(row["aeons"]), last) for run in runs]
                if any(v is None for v in values):
                    continue
                expected = float(row[column])
                mean, sd, low, high = describe(values)
                within = low <= expected <= high
                close = abs(expected - mean) <= 2 * sd
                inside += within
                near += close
                rows += 1
                word = "" if within else ("2 sd" if close else "outside")
                print(
                    f"| {last} | {row['stage']} | {expected:.{digits}f} | {mean:.{digits}f} ± {sd:.{digits}f} "
                    f"| {low:.{digits}f} to {high:.{digits}f} | {word} |"
                )
        print(f"\n{title}: {inside} of {rows} within the range, {near} of {rows} within mean ± 2 sd")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit("usage: python3 reference.py REFERENCE.csv RUN_FOLDER RUN_FOLDER...")
    main(sys.argv[1], sys.argv[2:])
