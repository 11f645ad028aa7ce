#!/usr/bin/env python3
"""Draws performance over time in a protocol's finished runs as an SVG, from their metrics.csv. Needs Python 3 only.

    python3 docs/figures/curves.py runs/interleaved-sleep > docs/figures/interleaved-sleep.svg

A line is the mean over seeds of the rewarded share of bites in windows of WINDOW aeons, its band the range over seeds; a dot is one
seed's performance over a whole test stage.
"""
import csv, pathlib, sys
from collections import defaultdict

WINDOW = 250  # aeons a point
INK = {"task-1": "#0072b2", "task-2": "#d55e00"}
SHADE = {"U": "#eeeeee", "T": "#ffffff", "t": "#e3e3e3", "S": "#dfe7f5", "I": "#f6efdd"}
W, H, LEFT, RIGHT, TOP, BOTTOM = 960, 360, 56, 110, 44, 46
LOW, HIGH = 0.40, 0.75


def read(folder):
    """Returns {seed: [(stage, task, aeon, value)]} and {seed: [(stage, task, aeon, value)]} of windows and of whole stages."""
    windows, tests = defaultdict(list), defaultdict(list)
    for file in sorted(pathlib.Path(folder).glob("*/seed-*/metrics.csv")):
        if not (file.parent / "DONE").exists():
            print("left out, unfinished:", file.parent, file=sys.stderr)
            continue
        with open(file, newline="") as lines:
            for row in csv.DictReader(lines):
                if row["value"] == "":
                    continue
                entry = (row["stage"], row["task"], int(row["epoch"]) / 100, float(row["value"]))
                if row["metric"] == "performance":
                    windows[row["seed"]].append(entry)
                elif row["metric"] == "stage_performance" and row["stage"][3:] in ("t1", "t2"):
                    tests[row["seed"]].append(entry)
    if not windows:
        sys.exit(f"no finished runs below {folder}")
    return windows, tests


def stages(folder):
    """Returns [(stage, end aeon)] of one finished run, in order."""
    ends = {}
    for file in sorted(pathlib.Path(folder).glob("*/seed-*/metrics.csv")):
        if (file.parent / "DONE").exists():
            with open(file, newline="") as lines:
                for row in csv.DictReader(lines):
                    ends[row["stage"]] = max(ends.get(row["stage"], 0), int(row["epoch"]) / 100)
            return sorted(ends.items(), key=lambda item: item[1])
    return []


def main():
    folder = sys.argv[1]
    windows, tests = read(folder)
    ends = stages(folder)
    last = ends[-1][1]
    x = lambda aeon: LEFT + (W - LEFT - RIGHT) * aeon / last
    y = lambda value: TOP + (H - TOP - BOTTOM) * (HIGH - min(max(value, LOW), HIGH)) / (HIGH - LOW)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" font-family="sans-serif" font-size="12">',
        f'<rect width="{W}" height="{H}" fill="#ffffff"/>',
    ]
    begin = 0
    for name, end in ends:
        label = name[3:]
        out.append(f'<rect x="{x(begin):.1f}" y="{TOP}" width="{x(end) - x(begin):.1f}" height="{H - TOP - BOTTOM}" '
                   f'fill="{SHADE.get(label[0], "#ffffff")}"/>')
        if end - begin > 800:
            out.append(f'<text x="{x((begin + end) / 2):.1f}" y="{TOP - 8}" text-anchor="middle">{label}</text>')
        begin = end
    for value in (0.4, 0.5, 0.6, 0.7):
        dash = ' stroke-dasharray="4 3"' if value == 0.5 else ""
        out.append(f'<line x1="{LEFT}" x2="{W - RIGHT}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#aaaaaa"{dash}/>')
        out.append(f'<text x="{LEFT - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value:.1f}</text>')
    out.append(f'<text x="{W - RIGHT + 8}" y="{y(0.5) + 4:.1f}" fill="#666666">chance</text>')
    step = next(step for step in (1000, 5000, 10000, 50000, 100000, 500000) if last / step <= 10 or step == 500000)
    for aeon in range(0, int(last) + 1, step):
        out.append(f'<text x="{x(aeon):.1f}" y="{H - BOTTOM + 18}" text-anchor="middle">{aeon:,}</text>')
    out.append(f'<text x="{(LEFT + W - RIGHT) / 2:.0f}" y="{H - 10}" text-anchor="middle">aeons (100 moves each)</text>')
    out.append(f'<text x="14" y="{(TOP + H - BOTTOM) / 2:.0f}" text-anchor="middle" '
               f'transform="rotate(-90 14 {(TOP + H - BOTTOM) / 2:.0f})">rewarded share of bites</text>')
    for task, ink in INK.items():
        binned = defaultdict(lambda: defaultdict(list))
        for seed, rows in windows.items():
            for stage, of, aeon, value in rows:
                if of == task and stage[3:4] not in ("t",):
                    binned[(stage, int((aeon - 1) // WINDOW))][seed].append(value)
        lines = defaultdict(list)
        for (stage, window), seeds in sorted(binned.items()):
            means = [sum(v) / len(v) for v in seeds.values()]
            lines[stage].append(((window + 0.5) * WINDOW, sum(means) / len(means), min(means), max(means)))
        for points in lines.values():
            band = " ".join(f"{x(a):.1f},{y(hi):.1f}" for a, _, _, hi in points)
            band += " " + " ".join(f"{x(a):.1f},{y(lo):.1f}" for a, _, lo, _ in reversed(points))
            out.append(f'<polygon points="{band}" fill="{ink}" fill-opacity="0.15"/>')
            line = " ".join(f"{x(a):.1f},{y(mean):.1f}" for a, mean, _, _ in points)
            out.append(f'<polyline points="{line}" fill="none" stroke="{ink}" stroke-width="1.5"/>')
        for rows in tests.values():
            for stage, of, aeon, value in rows:
                if of == task:
                    begin = dict(zip([name for name, _ in ends[1:]], [end for _, end in ends[:-1]]))[stage]
                    out.append(f'<circle cx="{x((begin + aeon) / 2):.1f}" cy="{y(value):.1f}" r="3.5" fill="{ink}" '
                               f'stroke="#ffffff" stroke-width="0.7"/>')
    for place, (task, ink) in enumerate(INK.items()):
        out.append(f'<text x="{W - RIGHT + 8}" y="{TOP + 16 + 18 * place}" fill="{ink}" font-weight="bold">{task.replace("-", " ")}</text>')
    out.append(f'<text x="{W - RIGHT + 8}" y="{TOP + 56}" fill="#666666">n = {len(windows)} seed{"s" if len(windows) > 1 else ""}</text>')
    out.append("</svg>")
    print("\n".join(out))


if __name__ == "__main__":
    main()
