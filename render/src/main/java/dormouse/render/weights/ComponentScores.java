package dormouse.render.weights;

import dormouse.experiments.analysis.components.PrincipalComponents;
import java.util.List;

/** Where points lie along their first principal components. */
final class ComponentScores {

    /** How many components are kept. */
    static final int KEPT = 3;

    private final double[][] scores;
    private final double[] explained = new double[KEPT];

    private ComponentScores(int points) {
        scores = new double[points][KEPT];
    }

    /**
     * Analyses points.
     *
     * @param points n points of d numbers each; one alone lies at 0
     */
    static ComponentScores of(List<float[]> points) {
        ComponentScores scores = new ComponentScores(points.size());
        if (points.size() > 1) {
            scores.take(points);
        }
        return scores;
    }

    private void take(List<float[]> points) {
        PrincipalComponents components = PrincipalComponents.of(points, KEPT);
        for (int i = 0; i < scores.length; i++) {
            System.arraycopy(components.project(points.get(i)), 0, scores[i], 0, components.count());
        }
        for (int k = 0; k < components.count(); k++) {
            explained[k] = components.share(k);
            turn(k);
        }
    }

    /** A component's sign is arbitrary; the last point that is clearly off the middle gets a positive one, so that a path leads the same way however long it is. */
    private void turn(int component) {
        double most = 0;
        for (double[] score : scores) {
            most = Math.max(most, Math.abs(score[component]));
        }
        int last = scores.length - 1;
        while (last > 0 && Math.abs(scores[last][component]) <= most / 2) {
            last--;
        }
        if (scores[last][component] < 0) {
            for (double[] score : scores) {
                score[component] = -score[component];
            }
        }
    }

    /** Returns each point's components, [n][3]. */
    double[][] scores() {
        return scores;
    }

    /** Returns the share of the variance that each component explains. */
    double[] explained() {
        return explained;
    }
}
