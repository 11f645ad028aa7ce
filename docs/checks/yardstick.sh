#!/bin/sh
# How long plain C takes for the steps of a network of the forager's size, on this machine: builds yardstick.c in four ways and prints the median of
# five runs of each, in turn. docs/performance.md says what the figures are for. Needs a C compiler (CC, default gcc).
#
#   docs/checks/yardstick.sh [STEPS]      steps a run; default 3000000, which take some seconds
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc=${CC:-gcc}
steps=${1:-3000000}
plain="-O3 -fno-trapping-math -fno-math-errno"

build() { # NAME FLAGS...
    name=$1
    shift
    # shellcheck disable=SC2086  # the flags are words
    "$cc" $plain "$@" "$here/yardstick.c" -o "$work/$name"
}
build float -march=native -mprefer-vector-width=512 -DREAL=float
build double -march=native -mprefer-vector-width=512 -DREAL=double
build double-default -march=native -DREAL=double
build double-scalar -fno-tree-vectorize -fno-tree-slp-vectorize -DREAL=double

for round in 1 2 3 4 5; do
    for name in float double double-default double-scalar; do
        "$work/$name" "$steps" >>"$work/$name.out"
    done
done

say() { # NAME WHAT
    sort -n "$work/$1.out" | sed -n 3p | sed "s/^\([0-9.]*\) us a step; /\1  $2; /"
}
echo "us of CPU a step, median of 5 runs of $steps steps; $("$cc" --version | sed -n 1p)"
sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | sed 1q
say float "float, vectors of 512 bits by the compiler"
say double "double, vectors of 512 bits by the compiler"
say double-default "double, vectors of the compiler's choice"
say double-scalar "double, no vectors"
