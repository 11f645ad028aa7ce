#!/bin/sh
# What can happen to a run, and that nothing is lost by it: kill -9 in the middle, Ctrl-C, a full disk, damaged files, wrong words.
# Prints one line a check and ends with 1 if one failed. Takes some minutes; the full disk needs the right to mount a tmpfs.
#
#   docs/checks/abuse.sh [FOLDER]      FOLDER, a new one, is where it works; default: a temporary one, removed at the end
set -u

here=$(cd "$(dirname "$0")" && pwd -P)
dormouse=$here/../../dormouse
# what is computed here is to be computed, and the user's cache left alone
export DORMOUSE_CACHE=off
work=${1:-$(mktemp -d)}
mkdir -p "$work" || exit 2
failures=0

check() { # WHAT EXPECTED FOUND
    if [ "$2" = "$3" ]; then
        echo "ok      $1"
    else
        echo "FAILED  $1: expected $2, found $3"
        failures=$((failures + 1))
    fi
}

# Prints "one sentence" if the file has just one line that begins with "dormouse: " beside progress, warnings and hints.
sentence() {
    if [ "$(tr '\r' '\n' <"$1" | grep -c '^dormouse: ')" = 1 ] && ! grep -q '^	at \|Exception in thread' "$1"; then
        echo "one sentence"
    else
        sed 's/^/    /' "$1" >&2
        echo "something else"
    fi
}

folder_of() { echo "$1"/short/*/seed-1; }

same() { # A B: the recordings of two run folders
    for file in trace.bin metrics.csv weights.npy weights.csv; do
        cmp -s "$1/$file" "$2/$file" || { echo "another $file" && return; }
    done
    echo same
}

# --- killed and resumed ------------------------------------------------------------------------------------------------
"$dormouse" run "$here/short.conf" --out "$work/calm" >"$work/calm.out" 2>"$work/calm.err"
check "an undisturbed run ends well" 0 $?
calm=$(folder_of "$work/calm")

for loop in actors pure; do
    kills=0
    for delay in 3 4 5 6 7 8 9; do
        "$dormouse" run "$here/short.conf" --out "$work/killed-$loop" --loop $loop >/dev/null 2>&1 &
        pid=$!
        sleep "$delay"
        kill -9 "$pid" 2>/dev/null && kills=$((kills + 1))
        wait "$pid" 2>/dev/null
    done
    "$dormouse" resume "$(folder_of "$work/killed-$loop")" >/dev/null 2>"$work/resume.err"
    check "resume after $kills times kill -9 ($loop) ends well" 0 $?
    check "and its files are those of the undisturbed run" same "$(same "$calm" "$(folder_of "$work/killed-$loop")")"
done

# A shell has its background jobs ignore Ctrl-C.
env --default-signal=INT "$dormouse" run "$here/short.conf" --out "$work/stopped" >/dev/null 2>"$work/stopped.err" &
pid=$!
sleep 6
kill -INT "$pid"
wait "$pid"
check "Ctrl-C ends with 130" 130 $?
"$dormouse" resume "$(folder_of "$work/stopped")" >/dev/null 2>&1
check "resume after Ctrl-C ends well" 0 $?
check "and its files are those of the undisturbed run" same "$(same "$calm" "$(folder_of "$work/stopped")")"

# --- a full disk -------------------------------------------------------------------------------------------------------
mkdir -p "$work/small"
if mount -t tmpfs -o size=2m tmpfs "$work/small" 2>/dev/null; then
    "$dormouse" run "$here/short.conf" --out "$work/small" >/dev/null 2>"$work/full.err"
    check "a full disk ends with 1" 1 $?
    check "and says so in" "one sentence" "$(sentence "$work/full.err")"
    mount -o remount,size=64m "$work/small"
    "$dormouse" resume "$(folder_of "$work/small")" >/dev/null 2>&1
    check "resume with more room ends well" 0 $?
    check "and its files are those of the undisturbed run" same "$(same "$calm" "$(folder_of "$work/small")")"
    umount "$work/small"
else
    echo "left out: a full disk (no right to mount a tmpfs here)"
fi

# --- damaged files and wrong words -------------------------------------------------------------------------------------
refused() { # WHAT WORDS…
    what=$1
    shift
    "$dormouse" "$@" >"$work/refused.out" 2>"$work/refused.err"
    check "$what ends with 2" 2 $?
    check "and says so in" "one sentence" "$(sentence "$work/refused.err")"
}

cut=$work/cut
cp -r "$work/stopped" "$cut"
run=$(folder_of "$cut")
rm "$run/DONE"
newest=$(ls "$run"/checkpoint/*.ckpt | tail -n 1)
head -c 1000 "$newest" >"$newest.cut"
mv "$newest.cut" "$newest"
"$dormouse" resume "$run" >/dev/null 2>"$work/cut.err"
check "resume past a cut-off checkpoint ends well" 0 $?
grep -q "^warning: $newest is cut off; an older checkpoint is tried" "$work/cut.err"
check "names the file" 0 $?
check "and its files are those of the undisturbed run" same "$(same "$calm" "$run")"

cp -r "$calm" "$work/half"
rm "$work/half/DONE"
head -c 1000 "$calm/trace.bin" >"$work/half/trace.bin"
refused "a cut-off trace" resume "$work/half"

refused "an unknown key" run "$here/short.conf" --set brain.stdp.amplitud=0.4 --out "$work/no"
grep -q 'amplitude' "$work/refused.err"
check "and asks whether the right one was meant" 0 $?
refused "a wrong type" run "$here/short.conf" --set brain.stdp.amplitude=high --out "$work/no"
refused "an impossible value" run "$here/short.conf" --set world.density=1.5 --out "$work/no"
sed '/{ do/d' "$here/short.conf" >"$work/empty.conf"
refused "a protocol with no stages" run "$work/empty.conf" --out "$work/no"
refused "an unknown protocol" run sequentail --out "$work/no"
: >"$work/file"
refused "an output folder that is a file" run "$here/short.conf" --out "$work/file"
refused "a folder that is no run" resume "$work"

[ $# -gt 0 ] || rm -rf "$work"
[ "$failures" = 0 ] || { echo "$failures failed" && exit 1; }
echo "all well"
