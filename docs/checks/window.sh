#!/bin/bash
# A real window, worked by real key presses, clicks, drags and turns of the wheel (xdotool), under an Xvfb of its own. After each it looks
# whether what is seen changed, and keeps a picture of it to be looked at: of the whole, after each key, and at twice the density.
# Needs Xvfb, xdotool, ImageMagick's import and compare, and xrdb. Prints one line a check and ends with 1 if one failed.
#
#   docs/checks/window.sh RUN [FOLDER]      RUN, the folder of interleaved-sleep with seed 1 among the runs of `dormouse paper golden2022 --quick`;
#                                           the click on its path is where those runs put it; FOLDER, where pictures go; default: a temporary one
set -u

here=$(cd "$(dirname "$0")" && pwd -P)
run=$(cd "${1:?which run?}" && pwd -P) || exit 2
work=${2:-$(mktemp -d)}
mkdir -p "$work" || exit 2
cd "$work" || exit 2
failures=0
number=0

check() { # WHAT CONDITION...
    local what=$1
    shift
    if "$@"; then echo "ok      $what"; else echo "FAILED  $what" && failures=$((failures + 1)); fi
}

# Starts an Xvfb of a size and sets DISPLAY; the server chooses a free number.
start_display() { # SIZE
    rm -f display
    Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp -noreset 3>display 2>/dev/null &
    xvfb=$!
    until [ -s display ]; do sleep 0.1; done
    DISPLAY=:$(cat display)
    export DISPLAY
}

start_viewer() { # OPTIONS...
    "$here/../../dormouse" watch "$run" "$@" 2>"watch.err" &
    viewer=$!
    window=$(timeout 60 xdotool search --sync --onlyvisible --name '^Dormouse: ' | head -1)
    sleep "${SETTLE:-6}" # until weight space is there
    import -silent -window root now.png
}

# Whether pixels of the last two pictures differ.
changed() { [ "$(compare -metric AE before.png now.png null: 2>&1 | sed 's/ .*//')" != 0 ]; }
same() { ! changed; }

# Does something with xdotool, keeps a picture, and checks that it differs from the one before.
does() { # NAME XDOTOOL-WORDS...
    local name=$1
    shift
    mv now.png before.png
    xdotool "$@"
    sleep "${PAUSE:-1}"
    import -silent -window root now.png
    number=$((number + 1))
    cp now.png "$(printf '%02d' $number)-$name.png"
    check "$name" "${expect:-changed}"
}

start_display 1400x900
start_viewer --at 0
check "a window opens" test -n "$window"
cp now.png 00-first.png

does end key End
does home key Home
does right key Right
does left key Left
does shift-right key shift+Right
does shift-left key shift+Left
does up key Up
does page-up key Prior
does page-down key Next
does down key Down
does up-again key Up Up Up
does faster key plus
does slower key minus
does play key space
does pause key space
expect=same does paused mousemove 5 5
does live key l
does live-off key l
does heat key b # says so where single spikes were not recorded
does three-dimensions key 3
does turned mousemove 1150 250 mousedown 1 mousemove 1200 270 mousemove 1250 290 mouseup 1
does two-dimensions key 3
PAUSE=4 does clouds-all key c
PAUSE=4 does clouds-none key c
PAUSE=4 does clouds-same key c
does metric key m
does metric-output key m m
does metric-performance key m
does dark key d
does light key d
does help key h
does help-gone key Escape
does scrub mousemove 1000 780 mousedown 1 mousemove 1050 780 mousemove 1100 780 mouseup 1
does wheel-time mousemove 700 780 click 4
does zoom mousemove 250 280 click 4 click 4 click 4
does move-world mousemove 250 280 mousedown 1 mousemove 280 300 mousemove 330 340 mouseup 1
does follow key f
does whole key w
does output-neuron mousemove 740 110 click 1
does forgotten key Escape
does hidden-neuron mousemove 700 400 click 1
does forgotten-again key Escape
does path mousemove 1077 460 click 1 # the end of T1
does kept-picture key s
check "S keeps a picture" test -n "$(ls dormouse-*.png 2>/dev/null)"
does kept-film key g
for _ in $(seq 60); do ls dormouse-*.gif >/dev/null 2>&1 && break || sleep 1; done
check "G keeps a film" test -n "$(ls dormouse-*.gif 2>/dev/null)"
xdotool key q
wait $viewer
check "Q ends it with exit code 0" test $? = 0
check "nothing was said on the way" test ! -s watch.err
kill $xvfb
wait $xvfb 2>/dev/null

start_display 2800x1800
echo 'Xft.dpi: 192' | xrdb -nocpp -merge
start_viewer --at 2000000
cp now.png dense.png
check "twice the density makes a window of twice the pixels" \
    test "$(xdotool getwindowgeometry "$window" | sed -n 's/.*Geometry: //p')" = 2800x1800
does dense-output-neuron mousemove 1480 220 click 1
does dense-dark key d
xdotool key q
wait $viewer
check "and it ends well" test $? = 0
kill $xvfb
wait $xvfb 2>/dev/null

echo "pictures are in $work"
[ $failures = 0 ]
