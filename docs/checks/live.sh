#!/bin/bash
# A run that is truly going on, followed in a window under an Xvfb of its own: the picture moves; after kill -9 of the run the window stays
# and says so; after a resume it goes on; at the end it says that it has come. Pictures of each moment are kept to be looked at.
# Needs Xvfb, xdotool, and ImageMagick's import and compare. Takes about two minutes; ends with 1 if a check failed.
#
#   docs/checks/live.sh [FOLDER]      FOLDER, where the run and the pictures go; default: a new temporary one
set -u

here=$(cd "$(dirname "$0")" && pwd -P)
dormouse=$here/../../dormouse
work=${1:-$(mktemp -d)}
mkdir -p "$work" || exit 2
cd "$work" || exit 2
failures=0

check() { # WHAT CONDITION...
    local what=$1
    shift
    if "$@"; then echo "ok      $what"; else echo "FAILED  $what" && failures=$((failures + 1)); fi
}

shoot() { import -silent -window root "$1.png"; }
differ() { [ "$(compare -metric AE "$1.png" "$2.png" null: 2>&1 | sed 's/ .*//')" != 0 ]; }
alive() { kill -0 "$1" 2>/dev/null; }
folder() { ls -d "$work"/runs/short/*/seed-1 2>/dev/null; }
epochs() { # how far the recording came, as the export sees it
    "$dormouse" export "$(folder)" --png --out "$work/probe.png" --size 700x450 >/dev/null 2>&1 &&
        sed -n 's/.*"epochs" : \([0-9]*\).*/\1/p' "$(folder)/manifest.json" | sed 1q
}

Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp -noreset 3>display 2>/dev/null &
xvfb=$!
until [ -s display ]; do sleep 0.1; done
DISPLAY=:$(cat display)
export DISPLAY

nice -n 10 "$dormouse" run "$here/short.conf" --out runs >run.out 2>run.err &
run=$!
until [ -s "$(folder)/metrics.csv" ] && [ "$(stat -c %s "$(folder)/trace.bin")" -gt 20000 ]; do
    alive $run || { cat run.err && exit 2; }
    sleep 0.5
done

"$dormouse" watch "$(folder)" >watch.out 2>watch.err &
viewer=$!
timeout 60 xdotool search --sync --onlyvisible --name '^Dormouse: ' >/dev/null
sleep 5
shoot 1-growing
sleep 4
shoot 2-growing
check "the run goes on" alive $run
check "the window follows it" differ 1-growing 2-growing

kill -9 $run
wait $run 2>/dev/null
sleep 6 # it is noticed after three seconds without anything new
shoot 3-killed
sleep 6 # a message goes after five seconds
shoot 4-killed
sleep 3
shoot 5-killed
check "after kill -9 the window stays" alive $viewer
if differ 4-killed 5-killed; then still=false; else still=true; fi
check "and stands still" $still
before=$(epochs)

nice -n 10 "$dormouse" resume "$(folder)" >resume.out 2>resume.err &
run=$!
sleep 12
shoot 6-resumed
check "after a resume the window goes on" differ 5-killed 6-resumed
wait $run
check "the resumed run ends well" test $? = 0
sleep 3
shoot 7-ended
check "there is more than before the resume" test "$(epochs)" -gt "${before:-0}"
check "the window is still there" alive $viewer
xdotool key q
wait $viewer
check "and closes with exit code 0" test $? = 0
check "it had nothing to complain of" test ! -s watch.err
kill $xvfb
wait $xvfb 2>/dev/null

echo "pictures are in $work"
[ $failures = 0 ]
