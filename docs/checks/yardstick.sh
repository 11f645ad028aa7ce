#!/bin/sh
# How long C takes for the steps of a network of the forager's size, on this machine: builds yardstick.c in several ways and prints the median of
# five runs of each, in turn. docs/performance.md says what the figures are for. Needs a C compiler (CC, default gcc); builds by hand, a processor with AVX-512.
#
#   docs/checks/yardstick.sh [STEPS]      steps a run; default 3000000, which take some seconds
#   ROUNDS=1 docs/checks/yardstick.sh     so many runs of each instead of five
#   BRIAN=FOLDER docs/checks/yardstick.sh in turn with the program that `brian.py STEPS FOLDER` made
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc=${CC:-gcc}
steps=${1:-3000000}
rounds=${ROUNDS:-5}
plain="-O3 -fno-trapping-math -fno-math-errno"
wide="-march=native -mprefer-vector-width=512"
names=

build() { # NAME WHAT FLAGS...
    name=$1
    echo "$2" >"$work/$name.what"
    shift 2
    # shellcheck disable=SC2086  # the flags are words
    "$cc" $plain "$@" "$here/yardstick.c" -o "$work/$name"
    names="$names $name"
}
# shellcheck disable=SC2086
{
    build float "float, vectors of 512 bits by the compiler" $wide -DREAL=float
    build double "double, vectors of 512 bits by the compiler" $wide -DREAL=double
    build double-default "double, vectors of the compiler's choice" -march=native -DREAL=double
    build double-exact "double, vectors of 512 bits by the compiler, nothing fused" $wide -ffp-contract=off -DREAL=double
    if "$cc" -march=native -dM -E - </dev/null | grep -q __AVX512F__; then
        build hand "double, by hand, nothing fused" $wide -ffp-contract=off -DREAL=double -DHAND=1
        build hand-half "double, by hand, half of the quotients without the divider, nothing fused" $wide -ffp-contract=off -DREAL=double -DHAND=2
        build hand-fused "double, by hand, half of the quotients without the divider" $wide -DREAL=double -DHAND=2
    fi
    build double-scalar "double, no vectors" -fno-tree-vectorize -fno-tree-slp-vectorize -DREAL=double
}

round=0
while [ $((round += 1)) -le "$rounds" ]; do
    for name in $names; do
        "$work/$name" "$steps" >>"$work/$name.out"
    done
    if [ -n "${BRIAN:-}" ]; then
        (cd "$BRIAN" && ./main >/dev/null && awk -v steps="$(cat steps)" '{ printf "%.4f\n", $1 / steps * 1e6 }' results/last_run_info.txt) >>"$work/brian.out"
    fi
done

median() { # NAME
    sort -n "$work/$1.out" | sed -n "$(((rounds + 1) / 2))p"
}
echo "us of CPU a step, median of $rounds runs of $steps steps; $("$cc" --version | sed -n 1p)"
sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | sed 1q
for name in $names; do
    median "$name" | sed "s/^\([0-9.]*\) us a step; /\1  $(cat "$work/$name.what"); /"
done
if [ -n "${BRIAN:-}" ]; then
    echo "$(median brian)  Brian 2, $(cat "$BRIAN/steps") steps"
fi
