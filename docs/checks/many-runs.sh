#!/bin/sh
# 10,000 finished runs in one folder, made from some: report and sql must answer within 10 seconds and a gigabyte. Prints time and memory.
# The copies have seeds of their own and performances that differ by a little, and no traces; five seeds of each have their weights.
#
#   docs/checks/many-runs.sh FOLDER COUNT RUN...   FOLDER: a new one; COUNT: how many runs, such as 10000; RUN: finished runs, one a condition
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
dormouse=${DORMOUSE:-$here/../../dormouse}
[ $# -ge 3 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
folder=$1

python3 - "$@" <<'PYTHON'
import hashlib, json, os, pathlib, random, re, sys, zlib

folder, count, runs = pathlib.Path(sys.argv[1]), int(sys.argv[2]), [pathlib.Path(run) for run in sys.argv[3:]]
manifests = [json.loads((run / "manifest.json").read_text()) for run in runs]
metrics = [(run / "metrics.csv").read_bytes() for run in runs]
configs = [(run / "config.conf").read_bytes() for run in runs]
chance = random.Random(1)
for number in range(count):
    source, seed = number % len(runs), number // len(runs) + 1
    manifest = manifests[source]
    out = folder / manifest["experiment"] / manifest["config"] / f"seed-{seed}"
    out.mkdir(parents=True)
    shift = chance.gauss(0, 20)
    begin = "\n{experiment},{config},{seed},".format(**manifest).encode()
    text = metrics[source].replace(begin, begin.replace(b",%d," % manifest["seed"], b",%d," % seed))
    text = re.sub(
        rb"(?<=,stage_rewarded,)[0-9]+", lambda match: b"%d" % max(0, round(int(match[0]) + shift)), text)
    (out / "metrics.csv").write_bytes(text)
    hashes = dict(manifest["hashes"], metrics=hashlib.sha256(text).hexdigest(), metricsCrc32=f"{zlib.crc32(text):08x}")
    (out / "manifest.json").write_text(json.dumps(dict(manifest, seed=seed, hashes=hashes), indent=2))
    (out / "config.conf").write_bytes(configs[source])
    if seed <= 5:
        for file in ("weights.npy", "weights.csv", "activity.npy", "activity.csv", "input-weights.npy"):
            if (runs[source] / file).exists():
                os.link(runs[source] / file, out / file)
    (out / "DONE").write_text("finished\n")
PYTHON

measure() { # WHAT COMMAND...
    what=$1
    shift
    /usr/bin/time -f "%e s, %U s of processor time, %M kB" "$@" 2>&1 | tail -2 | sed "s/^/$what: /"
}
question="select experiment, stage, count(*), avg(performance) from results where stage = 't1' group by experiment, number"
measure report "$dormouse" report "$folder" --out "$folder.report"
measure "first sql" "$dormouse" sql "$question" --csv --out "$folder"
measure "next sql" "$dormouse" sql "$question" --csv --out "$folder"
