#!/bin/sh
# A batch of 20 short runs over a cluster of three JVMs on this machine, a coordinator and two workers, all of which are killed (kill -9) at random
# moments and started again, compared byte by byte with the same batch computed in one process. Prints what was killed and what came out;
# ends with 1 if anything differs.
#
#   docs/checks/cluster.sh [FOLDER]      FOLDER, a new one, is where it works; default: a temporary one, removed at the end
#   KILLS=12 SEED=1 RUNS=20              how many kills, the random numbers' seed, how many runs
set -u

here=$(cd "$(dirname "$0")" && pwd -P)
dormouse=$here/../../dormouse
work=${1:-$(mktemp -d)}
mkdir -p "$work" || exit 2
kills=${KILLS:-12}
runs=${RUNS:-20}
seed=${SEED:-1}
port=$((20000 + $$ % 20000))

# sets number to a random one from 0 to $1 - 1; the same ones for the same SEED
random() {
    seed=$(((seed * 1103515245 + 12345) % 2147483648))
    number=$(((seed / 65536) % $1))
}

cat >"$work/short.conf" <<'CONF'
protocol {
  name = short
  question = "Does a batch survive what can happen to a cluster?"
  stages = [
    { do = unsupervised, aeons = 100, freeze-hidden-after = true }
    { do = train, task = task-1, aeons = 125 }
    { do = sleep, train = task-1, aeons = 75 }
    { do = test, task = task-1, aeons = 20 }
  ]
}
CONF
# nothing is taken from what was computed before
settings="--set agent.epochs-per-aeon=20 --set recording.checkpoint-every=10 --no-cache"

# shellcheck disable=SC2086  # the settings are words
{
    coordinator() {
        "$dormouse" batch "$work/short.conf" --seeds "1-$runs" $settings --out "$work/cluster" --cluster \
            --bind "127.0.0.1:$port" --patience 4 >>"$work/coordinator.out" 2>>"$work/coordinator.err" &
        coordinator=$!
    }
    worker() { # NAME
        "$dormouse" worker --join "127.0.0.1:$port" -j 1 --patience 4 --scratch "$work/scratch" \
            >>"$work/$1.out" 2>>"$work/$1.err" &
    }
    started=$(date +%s)
    "$dormouse" batch "$work/short.conf" --seeds "1-$runs" $settings --out "$work/local" -j 2 >"$work/local.out" 2>"$work/local.err" ||
        { cat "$work/local.err" >&2 && exit 1; }
    took=$(($(date +%s) - started))
    echo "local batch: $took s"
}

# Workers that find no coordinator end at once, and are started again.
keep_alive() {
    kill -0 "$coordinator" 2>/dev/null || return 1
    kill -0 "$one" 2>/dev/null || { worker one && one=$!; }
    kill -0 "$two" 2>/dev/null || { worker two && two=$!; }
}

started=$(date +%s)
coordinator
worker one && one=$!
worker two && two=$!
killed_workers=0
killed_coordinators=0
while [ $((killed_workers + killed_coordinators)) -lt "$kills" ]; do
    # a kill takes time from the batch, so that all come before its end
    random 100
    rest=$((3 + took * (50 + number) / 100 / kills))
    while [ $rest -gt 0 ]; do
        sleep 1
        keep_alive || break
        rest=$((rest - 1))
    done
    kill -0 "$coordinator" 2>/dev/null || break
    random 3
    case $number in
        0)
            kill -9 "$coordinator"
            wait "$coordinator" 2>/dev/null
            killed_coordinators=$((killed_coordinators + 1))
            coordinator
            ;;
        1)
            kill -9 "$one" 2>/dev/null && killed_workers=$((killed_workers + 1))
            wait "$one" 2>/dev/null
            worker one && one=$!
            ;;
        *)
            kill -9 "$two" 2>/dev/null && killed_workers=$((killed_workers + 1))
            wait "$two" 2>/dev/null
            worker two && two=$!
            ;;
    esac
done
while keep_alive; do sleep 1; done
wait "$coordinator"
code=$?
echo "cluster batch: exit code $code after $(($(date +%s) - started)) s; killed: coordinator $killed_coordinators times, workers $killed_workers times"
wait "$one" "$two" 2>/dev/null

done_runs=$(find "$work/cluster" -name DONE | wc -l | tr -d ' ')
goes_on=$(grep -c 'goes on at epoch' "$work/coordinator.err")
files=0
different=0
(cd "$work/local" && find . -type f ! -name manifest.json ! -name .lock) | sort >"$work/files"
(cd "$work/cluster" && find . -type f ! -name manifest.json ! -name .lock) | sort | diff "$work/files" - || different=1
while read -r file; do
    files=$((files + 1))
    cmp -s "$work/local/$file" "$work/cluster/$file" || { echo "DIFFERENT: $file" && different=$((different + 1)); }
done <"$work/files"
echo "$done_runs of $runs runs finished, gone on with from a checkpoint $goes_on times; $files files compared, $different differ"
[ -n "${1:-}" ] || [ "$different" != 0 ] || rm -rf "$work"
[ $((killed_workers + killed_coordinators)) = "$kills" ] || echo "the batch was over before all kills had come: more RUNS, or fewer KILLS"
[ "$code" = 0 ] && [ $((killed_workers + killed_coordinators)) = "$kills" ] && [ "$done_runs" = "$runs" ] && [ "$different" = 0 ]
