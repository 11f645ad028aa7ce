package dormouse.brain.neuron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The monomials of three variables up to a degree, without the constant, and polynomials in them that are cut off at that degree. */
final class Monomials {

    /** Index of the first variable itself; likewise the second and third. */
    static final int FIRST = 0;

    static final int SECOND = 1;
    static final int THIRD = 2;

    private final int[][] exponents;

    /** All pairs whose product is of no higher a degree: of each the two factors and the product. */
    private final int[][] products;

    Monomials(int degree) {
        List<int[]> all = new ArrayList<>();
        for (int order = 1; order <= degree; order++) {
            for (int a = order; a >= 0; a--) {
                for (int b = order - a; b >= 0; b--) {
                    all.add(new int[] {a, b, order - a - b});
                }
            }
        }
        exponents = all.toArray(int[][]::new);
        List<int[]> pairs = new ArrayList<>();
        for (int k = 0; k < exponents.length; k++) {
            for (int l = 0; l < exponents.length; l++) {
                int product = indexOf(sum(exponents[k], exponents[l]));
                if (product >= 0) {
                    pairs.add(new int[] {k, l, product});
                }
            }
        }
        products = pairs.toArray(int[][]::new);
    }

    private static int[] sum(int[] a, int[] b) {
        return new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    }

    /** Returns the index of the monomial with these exponents, or −1 if it is the constant or of too high a degree. */
    private int indexOf(int[] wanted) {
        for (int k = 0; k < exponents.length; k++) {
            if (Arrays.equals(exponents[k], wanted)) {
                return k;
            }
        }
        return -1;
    }

    int count() {
        return exponents.length;
    }

    /** Multiplies two polynomials, leaving out what is of too high a degree. */
    double[] multiply(double[] p, double[] q) {
        double[] result = new double[p.length];
        for (int[] pair : products) {
            result[pair[2]] += p[pair[0]] * q[pair[1]];
        }
        return result;
    }
}
