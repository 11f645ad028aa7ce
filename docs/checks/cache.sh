#!/bin/sh
# What can happen to the cache of stages, and that no run is the worse for it: processes killed while they fill it, several that use it at once,
# damaged entries, a folder that can't be written. Prints one line a check and ends with 1 if one failed. Takes some minutes.
#
#   docs/checks/cache.sh [FOLDER]      FOLDER, a new one, is where it works; default: a temporary one, removed at the end
set -u

here=$(cd "$(dirname "$0")" && pwd -P)
dormouse=${DORMOUSE:-$here/../../dormouse}
unset DORMOUSE_CACHE DORMOUSE_CACHE_SIZE
work=${1:-$(mktemp -d)}
mkdir -p "$work" || exit 2
failures=0

cat >"$work/tiny.conf" <<'CONF'
protocol {
  name = tiny
  question = "Does a run survive what can happen to the cache?"
  stages = [
    { do = unsupervised, aeons = 150, freeze-hidden-after = true }
    { do = train, task = task-1, aeons = 100 }
    { do = test, task = task-1, aeons = 20 }
    { do = sleep, train = task-1, aeons = 50 }
    { do = test, task = task-1, aeons = 20 }
  ]
}
CONF

check() { # WHAT EXPECTED FOUND
    if [ "$2" = "$3" ]; then
        echo "ok      $1"
    else
        echo "FAILED  $1: expected $2, found $3"
        failures=$((failures + 1))
    fi
}

run() { # OUT OPTIONS...
    out=$1
    shift
    "$dormouse" run "$work/tiny.conf" --set agent.epochs-per-aeon=20 --out "$out" "$@" >"$out.out" 2>"$out.err"
}

same() { # OUT: its recordings against those of the run without a cache
    for file in trace.bin metrics.csv weights.npy activity.npy input-weights.npy; do
        cmp -s "$work"/calm/tiny/*/seed-1/$file "$1"/tiny/*/seed-1/$file || { echo "another $file" && return; }
    done
    echo same
}

run "$work/calm" --no-cache
check "a run without a cache ends well" 0 $?

# --- killed while it fills the cache -----------------------------------------------------------------------------------
# An entry appears whole or not at all: whatever moment the kill comes, the next run goes on with what is there.
kills=0
for delay in 1.5 2 2.5 3 3.5 4 4.5 5; do
    "$dormouse" run "$work/tiny.conf" --set agent.epochs-per-aeon=20 --out "$work/killed-$delay" --cache "$work/cache" >/dev/null 2>&1 &
    pid=$!
    sleep "$delay"
    kill -9 "$pid" 2>/dev/null && kills=$((kills + 1))
    wait "$pid" 2>/dev/null
done
run "$work/after" --cache "$work/cache"
check "a run with the cache of $kills runs that were killed (kill -9) ends well" 0 $?
check "and is the same as without" same "$(same "$work/after")"

run "$work/again" --cache "$work/cache"
check "with a full cache a run begins with the last stage that is there" 1 "$(cat "$work/again.out" "$work/again.err" | grep -c 'cache')"
check "and is the same as without" same "$(same "$work/again")"

# --- at once -----------------------------------------------------------------------------------------------------------
for number in 1 2 3; do
    (run "$work/at-once-$number" --cache "$work/shared") &
done
wait
for number in 1 2 3; do
    check "run $number of three that fill one cache at once is the same as without" same "$(same "$work/at-once-$number")"
done
check "and each stage is there once" 5 "$("$dormouse" cache list --cache "$work/shared" 2>/dev/null | grep -c 'tiny')"

# --- damaged -----------------------------------------------------------------------------------------------------------
for file in $(find "$work/shared" -type f -size +100c | sort | sed -n '1~3p'); do
    printf 'damaged' | dd of="$file" bs=1 seek=50 conv=notrunc 2>/dev/null
done
run "$work/damaged" --cache "$work/shared"
check "a run with a cache whose files were changed ends well" 0 $?
check "and is the same as without" same "$(same "$work/damaged")"

# --- can't be written --------------------------------------------------------------------------------------------------
# Root may write whatever a folder's rights say, and so a file stands where the folder should be.
: >"$work/file"
run "$work/no-folder" --cache "$work/file"
code=$?
if [ $code = 0 ]; then
    check "a run whose cache can't be written is the same as without" same "$(same "$work/no-folder")"
else
    check "a cache that can't be a folder is refused" 2 $code
fi
check "and is told of" 1 "$(grep -c "$work/file" "$work/no-folder.err")"

if mkdir "$work/small" && mount -t tmpfs -o size=100k tmpfs "$work/small" 2>/dev/null; then
    run "$work/full" --cache "$work/small"
    check "a run whose cache's disk is full ends well" 0 $?
    check "and is the same as without" same "$(same "$work/full")"
    check "and is told of" yes "$(grep -q 'cache' "$work/full.err" && echo yes)"
    umount "$work/small"
else
    echo "left out  a full disk: needs the right to mount a tmpfs"
fi

[ -n "${1:-}" ] || rm -rf "$work"
[ "$failures" = 0 ] || { echo "$failures failed"; exit 1; }
