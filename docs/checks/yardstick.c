/* A yardstick for a machine: how long plain C takes for the steps of a network of the forager's size.
 *
 * It simulates about the same size and cost, not the model to the letter: 49 input, 784 hidden and 8 output map neurons (foraging model, section 5), all
 * of which are stepped at every step; 9 inputs to a hidden neuron, and from each hidden neuron an excitatory and an inhibitory synapse to every
 * output; each spike delivered with a random factor a synapse; every 600 steps 5 of 49 inputs are stimulated. There is no
 * world and nothing is learnt: no traces, no balancing, no homeostasis, no sleep. So it is below what the model costs, and near the limit of
 * stepping every neuron.
 *
 *   cc -O3 -march=native -fno-trapping-math -fno-math-errno -DREAL=double yardstick.c -o yardstick && ./yardstick [STEPS]
 *
 * Prints microseconds of processor time a step, then counts of spikes, which tell that it did something.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifndef REAL
#define REAL double
#endif
typedef REAL real;

enum { INPUTS = 49, HIDDEN = 784, OUTPUTS = 8, NEURONS = INPUTS + HIDDEN + OUTPUTS, PADDED = (NEURONS + 15) / 16 * 16 };
enum { FAN_IN = 9, TARGETS = HIDDEN * FAN_IN / INPUTS, EPOCH = 600, SEEN = 5 };

static real v[PADDED], v1[PADDED], v2[PADDED], u[PADDED], x[PADDED];
static int32_t fired[PADDED];
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

/* One step of every neuron; returns whether any fired. Written without branches, for the compiler to vectorise. */
static int step(void) {
    const real alpha = (real)3.65, mu = (real)0.0005, sigma = (real)0.06, beta = (real)0.133, decay = (real)0.985;
    int32_t any = 0;
    for (int i = 0; i < PADDED; i++) {
        real w = u[i] + beta * x[i];
        real top = alpha + w;
        real low = alpha / ((real)1 - v[i]) + w;
        u[i] = u[i] - mu * (v[i] + (real)1) + mu * sigma + mu * x[i];
        int32_t rising = (v[i] < top) & (v2[i] <= (real)0);
        real high = rising ? top : (real)-1;
        real next = v[i] <= (real)0 ? low : high;
        int32_t spike = (v[i] > (real)0) & !rising;
        v2[i] = v1[i];
        v1[i] = v[i];
        v[i] = next;
        x[i] = decay * x[i];
        fired[i] = spike;
        any |= spike;
    }
    return any;
}

static void deliver(void) {
    for (int i = 0; i < INPUTS; i++) {
        if (fired[i]) {
            spikes[0]++;
            for (int k = 0; k < TARGETS; k++) {
                x[INPUTS + target[i][k]] += strength[i][k] * ((real)0.88 + (real)0.24 * uniform());
            }
        }
    }
    for (int h = 0; h < HIDDEN; h++) {
        if (fired[INPUTS + h]) {
            spikes[1]++;
            for (int o = 0; o < OUTPUTS; o++) {
                x[INPUTS + HIDDEN + o] += excitatory[h][o] * ((real)0.88 + (real)0.24 * uniform());
                x[INPUTS + HIDDEN + o] += inhibitory[h] * ((real)0.88 + (real)0.24 * uniform());
            }
        }
    }
    for (int o = 0; o < OUTPUTS; o++) {
        spikes[2] += fired[INPUTS + HIDDEN + o];
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
    connect();
    struct timespec begin, end;
    for (long t = -steps / 10; t < steps; t++) {
        if (t == 0) {
            memset(spikes, 0, sizeof spikes);
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
        }
        if (step()) {
            deliver();
        }
        if ((t + steps) % EPOCH == 0) {
            for (int k = 0; k < SEEN; k++) {
                x[bits() % INPUTS] += (real)0.025;
            }
        }
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    double micros = (end.tv_sec - begin.tv_sec) * 1e6 + (end.tv_nsec - begin.tv_nsec) * 1e-3;
    double epochs = (double)steps / EPOCH;
    printf("%.4f us a step; spikes an epoch: input %.2f, hidden %.2f, output %.2f\n", micros / steps, spikes[0] / epochs,
           spikes[1] / epochs, spikes[2] / epochs);
    return 0;
}
