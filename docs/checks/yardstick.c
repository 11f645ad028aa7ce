/* A yardstick for a machine: how long C takes for the steps of a network of the forager's size.
 *
 * It simulates about the same size and cost, not the model to the letter: 49 input, 784 hidden and 8 output map neurons (foraging model, section 5), all
 * of which are stepped at every step; 9 inputs to a hidden neuron, and from each hidden neuron an excitatory and an inhibitory synapse to every
 * output; each spike delivered with a random factor a synapse; every 600 steps 5 of 49 inputs are stimulated. There is no
 * world and nothing is learnt: no traces, no balancing, no homeostasis, no sleep. So it is below what the model costs, and near the limit of
 * stepping every neuron.
 *
 *   cc -O3 -march=native -fno-trapping-math -fno-math-errno -DREAL=double yardstick.c -o yardstick && ./yardstick [STEPS]
 *
 * Without more, the step is plain C, which the compiler makes vector instructions of. -DHAND makes it by hand, with AVX-512 (REAL is then double):
 *
 *   -DHAND=1   each quotient by the processor's divider, which takes some 16 cycles for eight of them
 *   -DHAND=2   every other eight quotients by multiplications instead, in which the divider does the others; correctly rounded all the same, which is
 *              tried on some millions of divisors before the clock starts
 *
 * With -ffp-contract=off all builds in double precision do the same operations in the same order, and so end in the same bits.
 *
 * Prints microseconds of processor time a step, counts of spikes, which tell that it did something, and a checksum of the final state.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef HAND
#ifndef __AVX512F__
#error "HAND needs a processor with AVX-512: -march=native where there is one"
#endif
#include <immintrin.h>
#endif

#ifndef REAL
#define REAL double
#endif
typedef REAL real;

enum { INPUTS = 49, HIDDEN = 784, OUTPUTS = 8, NEURONS = INPUTS + HIDDEN + OUTPUTS, PADDED = (NEURONS + 15) / 16 * 16 };
enum { FAN_IN = 9, TARGETS = HIDDEN * FAN_IN / INPUTS, EPOCH = 600, SEEN = 5 };

static _Alignas(64) real potential[3][PADDED], u[PADDED], x[PADDED];
static real *v = potential[0], *v1 = potential[1], *v2 = potential[2];
static int fired[PADDED], firing; /* the neurons that spiked in this step, in order */
static int target[INPUTS][TARGETS];
static real strength[INPUTS][TARGETS];
static real excitatory[HIDDEN][OUTPUTS], inhibitory[HIDDEN];
static uint64_t seed = 88172645463325252ULL;
static long spikes[3];

/* Marsaglia's xorshift: cheap, and good enough to cost what noise costs. */
static inline uint64_t bits(void) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed;
}

static inline real uniform(void) { return (real)((bits() >> 40) * 0x1p-24); }

#ifndef HAND

/* One step of every neuron. Written without branches, for the compiler to vectorise; its own arrays are moved on, which tells it that none overlap. */
static void step(void) {
    static _Alignas(64) int32_t spiked[PADDED];
    real *restrict now = potential[0], *restrict last = potential[1], *restrict before = potential[2];
    const real alpha = (real)3.65, mu = (real)0.0005, sigma = (real)0.06, beta = (real)0.133, decay = (real)0.985;
    int32_t any = 0;
    for (int i = 0; i < PADDED; i++) {
        real w = u[i] + beta * x[i];
        real top = alpha + w;
        real low = alpha / ((real)1 - now[i]) + w;
        u[i] = u[i] - mu * (now[i] + (real)1) + mu * sigma + mu * x[i];
        int32_t rising = (now[i] < top) & (before[i] <= (real)0);
        real high = rising ? top : (real)-1;
        real next = now[i] <= (real)0 ? low : high;
        int32_t spike = (now[i] > (real)0) & !rising;
        before[i] = last[i];
        last[i] = now[i];
        now[i] = next;
        x[i] = decay * x[i];
        spiked[i] = spike;
        any |= spike;
    }
    firing = 0;
    for (int i = 0; any && i < NEURONS; i++) {
        if (spiked[i]) {
            fired[firing++] = i;
        }
    }
}

#else

typedef __m512d lanes;

static inline lanes all(double value) { return _mm512_set1_pd(value); }

/* numerator / divisor, correctly rounded, without the divider: an estimate good to 14 bits, four terms of a series, and a last correction by the
 * remainder, which a fused multiplication gives exactly. For divisors from 1 on, as those of neurons below 0 are. */
static inline lanes quotient(lanes numerator, lanes divisor) {
    lanes guess = _mm512_rcp14_pd(divisor);
    lanes off = _mm512_fnmadd_pd(divisor, guess, all(1));
    lanes two = _mm512_fmadd_pd(off, off, off);
    lanes series = _mm512_fmadd_pd(two, _mm512_mul_pd(off, off), two);
    lanes inverse = _mm512_fmadd_pd(guess, series, guess);
    lanes near = _mm512_mul_pd(numerator, guess);
    near = _mm512_fmadd_pd(near, series, near);
    return _mm512_fmadd_pd(inverse, _mm512_fnmadd_pd(divisor, near, numerator), near);
}

/* One step of the eight neurons from i on, of which `low` is what the first branch of the map gives. The other branches are taken where any neuron of the
 * eight is above 0, which is rare. v2's numbers are no longer needed, and its array takes the new ones: the three arrays change roles at each step. */
static inline void finish(int i, lanes now, lanes slow, lanes current, lanes w, lanes low) {
    lanes next = low;
    __mmask8 high = _mm512_cmp_pd_mask(now, all(0), _CMP_GT_OQ);
    if (__builtin_expect(high, 0)) {
        lanes top = _mm512_add_pd(all(3.65), w);
        __mmask8 rising = _mm512_cmp_pd_mask(now, top, _CMP_LT_OQ) & _mm512_cmp_pd_mask(_mm512_load_pd(v2 + i), all(0), _CMP_LE_OQ);
        next = _mm512_mask_mov_pd(next, high, _mm512_mask_mov_pd(all(-1), rising, top));
        for (unsigned spikes = high & ~rising; spikes; spikes &= spikes - 1) {
            fired[firing++] = i + __builtin_ctz(spikes);
        }
    }
    lanes changed = _mm512_sub_pd(slow, _mm512_mul_pd(all(0.0005), _mm512_add_pd(now, all(1))));
    changed = _mm512_add_pd(changed, all(0.0005 * 0.06));
    changed = _mm512_add_pd(changed, _mm512_mul_pd(all(0.0005), current));
    _mm512_store_pd(v2 + i, next);
    _mm512_store_pd(u + i, changed);
    _mm512_store_pd(x + i, _mm512_mul_pd(all(0.985), current));
}

static inline void eight(int i, int multiplying) {
    lanes now = _mm512_load_pd(v + i), slow = _mm512_load_pd(u + i), current = _mm512_load_pd(x + i);
    lanes w = _mm512_add_pd(slow, _mm512_mul_pd(all(0.133), current));
    lanes divisor = _mm512_sub_pd(all(1), now);
    lanes divided = multiplying ? quotient(all(3.65), divisor) : _mm512_div_pd(all(3.65), divisor);
    finish(i, now, slow, current, w, _mm512_add_pd(divided, w));
}

/* One step of every neuron. */
static void step(void) {
    firing = 0;
    for (int i = 0; i < PADDED; i += 16) {
        eight(i, 0);
        eight(i + 8, HAND == 2);
    }
    real *oldest = v2;
    v2 = v1;
    v1 = v;
    v = oldest;
}

#endif

static void deliver(void) {
    for (int f = 0; f < firing; f++) {
        int i = fired[f];
        if (i < INPUTS) {
            spikes[0]++;
            for (int k = 0; k < TARGETS; k++) {
                x[INPUTS + target[i][k]] += strength[i][k] * ((real)0.88 + (real)0.24 * uniform());
            }
        } else if (i < INPUTS + HIDDEN) {
            int h = i - INPUTS;
            spikes[1]++;
            for (int o = 0; o < OUTPUTS; o++) {
                x[INPUTS + HIDDEN + o] += excitatory[h][o] * ((real)0.88 + (real)0.24 * uniform());
                x[INPUTS + HIDDEN + o] += inhibitory[h] * ((real)0.88 + (real)0.24 * uniform());
            }
        } else {
            spikes[2]++;
        }
    }
}

static void connect(void) {
    int used[INPUTS] = {0};
    for (int h = 0; h < HIDDEN; h++) {
        /* nine inputs at distances that share no divisor with 49: distinct, and each input gets equally many */
        for (int k = 0; k < FAN_IN; k++) {
            int i = (h * FAN_IN + k) % INPUTS;
            target[i][used[i]] = h;
            strength[i][used[i]++] = (real)0.003 + (real)0.005 * uniform();
        }
        for (int o = 0; o < OUTPUTS; o++) {
            excitatory[h][o] = (real)0.01 + (real)0.02 * uniform();
        }
        inhibitory[h] = (real)-0.02;
    }
}

#if defined HAND && HAND == 2
/* Whether multiplications give the same quotients as the divider, for divisors spread over 1 to 9. */
static int divides(void) {
    for (int n = 0; n < 1000000; n++) {
        lanes divisor;
        for (int k = 0; k < 8; k++) {
            divisor[k] = 1 + (double)(bits() >> 11) * 0x1p-53 * (n % 8 + 1);
        }
        if (_mm512_cmp_pd_mask(quotient(all(3.65), divisor), _mm512_div_pd(all(3.65), divisor), _CMP_NEQ_UQ)) {
            return 0;
        }
    }
    return 1;
}
#endif

/* Of v, u and x: Fowler, Noll and Vo's hash of their bytes. */
static uint32_t checksum(void) {
    const real *states[] = {v, u, x};
    uint32_t hash = 2166136261u;
    for (int k = 0; k < 3; k++) {
        for (size_t n = 0; n < sizeof(real) * NEURONS; n++) {
            hash = (hash ^ ((const unsigned char *)states[k])[n]) * 16777619u;
        }
    }
    return hash;
}

int main(int count, char **words) {
    long steps = count > 1 ? atol(words[1]) : 3000000;
#ifdef __SSE__
    /* Currents die away to numbers so small that processors slow down at them; take these for 0, as whoever wants speed does. */
    __builtin_ia32_ldmxcsr(__builtin_ia32_stmxcsr() | 0x8040);
#endif
    for (int i = 0; i < PADDED; i++) {
        v[i] = v1[i] = v2[i] = (real)-0.939998046792114;
        u[i] = (real)-2.821443297088526;
    }
#if defined HAND && HAND == 2
    uint64_t kept = seed;
    if (!divides()) {
        fprintf(stderr, "multiplications give other quotients than the divider here\n");
        return 1;
    }
    seed = kept;
#endif
    connect();
    struct timespec begin, end;
    for (long t = -steps / 10; t < steps; t++) {
        if (t == 0) {
            memset(spikes, 0, sizeof spikes);
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
        }
        step();
        deliver();
        if ((t + steps) % EPOCH == 0) {
            for (int k = 0; k < SEEN; k++) {
                x[bits() % INPUTS] += (real)0.025;
            }
        }
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    double micros = (end.tv_sec - begin.tv_sec) * 1e6 + (end.tv_nsec - begin.tv_nsec) * 1e-3;
    double epochs = (double)steps / EPOCH;
    printf("%.4f us a step; spikes an epoch: input %.2f, hidden %.2f, output %.2f; state %08x\n", micros / steps,
           spikes[0] / epochs, spikes[1] / epochs, spikes[2] / epochs, (unsigned)checksum());
    return 0;
}
