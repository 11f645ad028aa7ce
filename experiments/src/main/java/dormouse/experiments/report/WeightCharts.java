package dormouse.experiments.report;

import dormouse.agent.protocol.Stage;
import dormouse.experiments.analysis.components.PrincipalComponents;
import dormouse.experiments.figures.Cloud;
import dormouse.experiments.figures.Curves;
import dormouse.experiments.figures.Figure;
import dormouse.experiments.figures.Ink;
import dormouse.experiments.results.Condition;
import dormouse.experiments.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Draws where networks were in the space of their strengths. */
final class WeightCharts {

    private static final double WIDTH = 590;

    private final Family family;
    private final Inks inks;

    WeightCharts(Family family, Inks inks) {
        this.family = family;
        this.inks = inks;
    }

    Ink ink(WeightSpace.Moment moment) {
        Stage stage =
                family.conditions().get(moment.condition()).protocol().stages().get(moment.stage());
        return inks.of(stage);
    }

    /** Networks in the plane of two components, a path a run, coloured by stage. */
    Figure cloud(WeightSpace space, WeightSpace.Cloud cloud, int first, int second, double width) {
        List<List<Cloud.Place>> paths = new ArrayList<>();
        WeightSpace.Moment before = null;
        for (int i = 0; i < cloud.moments().size(); i++) {
            WeightSpace.Moment moment = cloud.moments().get(i);
            if (before == null || before.condition() != moment.condition() || before.seed() != moment.seed()) {
                paths.add(new ArrayList<>());
            }
            before = moment;
            double[] place = cloud.places().get(i);
            paths.get(paths.size() - 1)
                    .add(new Cloud.Place(
                            place[first], place[second], space.stageName(moment), ink(moment), moment.endsStage()));
        }
        return Cloud.draw(
                "Hidden to output strengths of " + cloud.name() + " along principal components " + (first + 1) + " and "
                        + (second + 1),
                axis(cloud.components(), first),
                axis(cloud.components(), second),
                paths,
                width);
    }

    private static String axis(PrincipalComponents components, int component) {
        return "component " + (component + 1) + " (" + Numbers.fixed(100 * components.share(component), 1)
                + " % of the variance)";
    }

    /** The distance to each set of solutions over time, the mean of a condition's runs with bands. */
    Figure distances(WeightSpace space, int condition) {
        List<Curves.Series> series = new ArrayList<>();
        for (int i = 0; i < family.tasks().size(); i++) {
            int task = i;
            String name = family.tasks().get(task);
            series.add(distance(
                    space,
                    condition,
                    moment -> space.distance(task, moment),
                    "to " + name + " solutions",
                    inks.of(name)));
        }
        if (space.hasJoint()) {
            series.add(distance(space, condition, space::jointDistance, "to joint solutions", Ink.BOTH));
        }
        double greatest = 0;
        for (Curves.Series one : series) {
            for (Curves.Place place : one.places()) {
                greatest = Math.max(greatest, Double.isNaN(place.high()) ? place.y() : place.high());
            }
        }
        Condition of = family.conditions().get(condition);
        return Curves.draw(
                "Distance to sets of solutions over time in " + of.title(),
                "aeons of 100 moves",
                "distance",
                0,
                greatest * 1.05,
                series,
                inks.spans(of),
                Double.NaN,
                "",
                WIDTH);
    }

    private static Curves.Series distance(
            WeightSpace space, int condition, ToDoubleFunction<WeightSpace.Moment> distance, String name, Ink ink) {
        TreeMap<Long, List<Double>> byAeon = new TreeMap<>();
        space.moments().stream()
                .filter(moment -> moment.condition() == condition)
                .forEach(moment -> byAeon.computeIfAbsent(moment.aeon(), key -> new ArrayList<>())
                        .add(distance.applyAsDouble(moment)));
        List<Curves.Place> places = new ArrayList<>();
        byAeon.forEach((aeon, values) -> {
            Interval interval = Interval.of(values);
            places.add(new Curves.Place(aeon, interval.mean(), interval.low(), interval.high()));
        });
        return new Curves.Series(name, ink, places, false);
    }
}
