#!/bin/sh
# What the time of a run is spent on: a run under Java's Flight Recorder, and from its samples the share of each method that is ours, with what it
# calls (`with`) and by itself (`own`; library code, such as vector operations, counts for the method of ours that called it).
#
#   docs/checks/profile.sh [OPTION...]      options of `dormouse run`; default: every-stage --quick
#   SKIP=30 docs/checks/profile.sh …        leaves out the first so many seconds, while the JVM still compiles (default: 30)
# Needs python3, and a JDK (not a JRE) for its jfr command.
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ $# -gt 0 ] || set -- every-stage --quick

# One processor for one brain: a second one's waiting would count as work.
DORMOUSE_JAVA_OPTS="${DORMOUSE_JAVA_OPTS:-} -XX:ActiveProcessorCount=1 -XX:+UnlockDiagnosticVMOptions -XX:+DebugNonSafepoints -XX:StartFlightRecording=filename=$work/run.jfr,settings=profile" \
    "$here/../../dormouse" run "$@" --no-cache --loop pure --out "$work/runs" >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }

jfr=$(command -v jfr || ls -t /usr/lib/jvm/*/bin/jfr | sed 1q)
"$jfr" print --stack-depth 40 --events jdk.ExecutionSample "$work/run.jfr" >"$work/samples"
python3 - "$work/samples" "${SKIP:-30}" <<'PYTHON'
import collections, datetime, re, sys

samples = open(sys.argv[1]).read().split("jdk.ExecutionSample")[1:]
skip = float(sys.argv[2])
own, held, count, first = collections.Counter(), collections.Counter(), 0, None
for sample in samples:
    clock = re.search(r"startTime = (\d+):(\d+):(\d+\.\d+)", sample)
    seconds = int(clock[1]) * 3600 + int(clock[2]) * 60 + float(clock[3])
    first = seconds if first is None else first
    if (seconds - first) % 86400 < skip:
        continue
    frames = re.findall(r"^\s+(dormouse\.[\w.$]+)\(", sample, re.M)
    if not frames:
        continue
    count += 1
    names = [frame.removeprefix("dormouse.") for frame in frames]
    own[names[0]] += 1
    held.update(set(names))
print(f"{count} samples of our code")
print(f"{'with':>6} {'own':>6}  method")
for name, number in held.most_common(60):
    if number < 0.01 * count:
        break
    print(f"{100 * number / count:5.1f}% {100 * own[name] / count:5.1f}%  {name}")
PYTHON
