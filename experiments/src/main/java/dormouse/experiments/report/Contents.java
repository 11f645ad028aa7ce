package dormouse.experiments.report;

import dormouse.experiments.figures.Svg;
import dormouse.experiments.findings.Evidence;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.Results;
import dormouse.experiments.results.RunData;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Puts the page together, section by section. */
final class Contents {

    private final Results results;
    private final Consumer<String> warnings;
    private final List<String> problems;
    private final Family family;
    private final Inks inks;
    private final Places places;
    private final Evidence evidence = new Evidence();
    private final WithoutWeights withoutWeights = new WithoutWeights();

    /**
     * Creates it.
     *
     * @param problems what was left out so far, to which warnings add
     * @param places how folders are named
     */
    Contents(Results results, Consumer<String> warnings, List<String> problems, Places places) {
        this.results = results;
        this.warnings = warnings;
        this.problems = problems;
        this.places = places;
        family = Family.of(results);
        inks = new Inks(family.tasks());
        for (Condition condition : family.conditions()) {
            condition.runs().forEach(run -> evidence.add(condition.experiment(), run.seed(), condition.scores(run)));
        }
    }

    Page page() {
        Page page = new Page("Dormouse: " + title());
        // the findings stand first, but need what the sections after them measure; how good agents were is told
        // meanwhile
        ForkJoinTask<Page> performance =
                ForkJoinPool.commonPool().submit(() -> section(new PerformanceSection(results, inks)::write));
        Page networks = section(new WeightsSection(family, inks, evidence, withoutWeights, warnings)::write);
        new NetworksSection(results, family, inks, evidence, withoutWeights, warnings).write(networks);
        withoutWeights.sentence().ifPresent(warnings);
        Page runs = section(new RunsSection(results, problems, places)::write);
        introduce(page);
        new FindingsSection(family, evidence).write(page);
        page.append(performance.join());
        page.append(networks);
        page.append(runs);
        return page;
    }

    private static Page section(Consumer<Page> write) {
        Page page = new Page("");
        write.accept(page);
        return page;
    }

    private String title() {
        List<String> experiments = results.conditions().stream()
                .map(Condition::experiment)
                .distinct()
                .toList();
        return experiments.size() <= 3 ? String.join(", ", experiments) : experiments.size() + " experiments";
    }

    private void introduce(Page page) {
        List<Long> seeds = results.conditions().stream()
                .flatMap(condition -> condition.runs().stream())
                .map(RunData::seed)
                .distinct()
                .sorted()
                .toList();
        page.paragraph(
                "Agents forage in a grid world, driven by a spiking brain that learns by reward and sleeps. Trained on one"
                        + " task after another, do they forget the first, and does sleep prevent it? Model and experiments: Golden, Delanois,"
                        + " Sanda, Bazhenov (2022), PLOS Comput Biol 18(11): e1010628.");
        page.html("<div class=\"cards\">" + card(results.runs(), "finished runs")
                + card(results.conditions().size(), "conditions") + card(seeds.size(), "seeds")
                + (results.unfinished().isEmpty()
                        ? ""
                        : card(results.unfinished().size(), "not finished")) + "</div>\n");
        if (!problems.isEmpty()) {
            page.html("<div class=\"warn\">" + (problems.size() == 1 ? "One thing is" : problems.size() + " things are")
                    + " left out, and counted nowhere below:<ul>"
                    + problems.stream()
                            .limit(20)
                            .map(problem -> "<li>" + Svg.escape(places.sentence(problem)) + "</li>")
                            .collect(Collectors.joining())
                    + "</ul>" + (problems.size() > 20 ? "and " + (problems.size() - 20) + " more" : "") + "</div>\n");
        }
        page.html("<!--contents-->");
    }

    private static String card(int number, String what) {
        return "<div class=\"card\"><b>" + number + "</b>" + what + "</div>";
    }
}
