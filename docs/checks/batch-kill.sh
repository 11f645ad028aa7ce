#!/bin/sh
# A batch of 20 short runs, killed with kill -9 at 5 random moments and run again each time, against one that nothing disturbs: the same
# bytes. Prints one line a check and ends with 1 if one failed.
#
#   docs/checks/batch-kill.sh [FOLDER]      FOLDER, a new one, is where it works; default: a temporary one, removed at the end
set -u

here=$(cd "$(dirname "$0")" && pwd -P)
dormouse=${DORMOUSE:-$here/../../dormouse}
work=${1:-$(mktemp -d)}
mkdir -p "$work" || exit 2
failures=0

# A life in miniature, of aeons of ten moves, with a checkpoint every 10 aeons: much is under way whenever the kill comes.
cat >"$work/tiny.conf" <<'CONF'
protocol {
  name = tiny
  question = "Does a batch survive being killed?"
  stages = [
    { do = unsupervised, aeons = 200, freeze-hidden-after = true }
    { do = train, task = task-1, aeons = 200 }
    { do = test, task = task-1, aeons = 5 }
    { do = sleep, train = task-1, aeons = 100 }
    { do = test, task = task-1, aeons = 5 }
  ]
}
CONF

# Nothing comes from the cache, where the undisturbed batch would have left it.
batch() { # OUT: as a process of its own whose number is $pid
    "$dormouse" batch "$work/tiny.conf" --seeds 1-20 -j 2 --no-cache --set recording.checkpoint-every=10 --set agent.epochs-per-aeon=10 --out "$1" >"$1.out" 2>"$1.err" &
    pid=$!
}

check() { # WHAT EXPECTED FOUND
    if [ "$2" = "$3" ]; then
        echo "ok      $1"
    else
        echo "FAILED  $1: expected $2, found $3"
        failures=$((failures + 1))
    fi
}

finished() { find "$1" -name DONE 2>/dev/null | wc -l | tr -d ' '; }

started=$(date +%s)
batch "$work/calm"
wait "$pid"
check "an undisturbed batch ends well" 0 $?
seconds=$(($(date +%s) - started))
check "with 20 finished runs" 20 "$(finished "$work/calm")"

# Random moments, all five within what an undisturbed batch takes: a fifth of it, give or take half of that, each time.
kills=0
left=5
while [ "$left" -gt 0 ]; do
    delay=$(awk -v s="$seconds" -v seed="$(od -An -N4 -tu4 /dev/urandom)" 'BEGIN { srand(seed); printf "%.1f", s / 5 * (0.5 + rand()) }')
    batch "$work/killed"
    sleep "$delay"
    before=$(finished "$work/killed")
    if kill -9 "$pid" 2>/dev/null; then kills=$((kills + 1)); fi
    wait "$pid" 2>/dev/null
    echo "        killed after $delay s, $before of 20 runs finished"
    left=$((left - 1))
done
batch "$work/killed"
wait "$pid"
check "after $kills times kill -9 the batch ends well" 0 $?
check "each kill came while it was under way" 5 "$kills"
check "with 20 finished runs" 20 "$(finished "$work/killed")"

same=0
for run in "$work"/calm/tiny/*/seed-*; do
    other=$work/killed/${run#"$work"/calm/}
    all=yes
    for file in trace.bin metrics.csv weights.npy weights.csv activity.npy activity.csv input-weights.npy config.conf; do
        cmp -s "$run/$file" "$other/$file" || all=no
    done
    [ $all = no ] || same=$((same + 1))
done
check "results that are the same, bit for bit" 20 "$same"

[ -n "${1:-}" ] || rm -rf "$work"
[ "$failures" = 0 ] || exit 1
