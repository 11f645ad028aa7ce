package dormouse.experiments.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dormouse.experiments.figures.Svg;
import dormouse.experiments.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Networks in three dimensions, to be turned by hand: the places as JSON, and the script that draws them. */
final class ThreeDimensions {

    private static final double DECIMALS = 1e4;

    private final Family family;
    private final WeightCharts charts;
    private final List<String> inks = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    ThreeDimensions(Family family, WeightCharts charts) {
        this.family = family;
        this.charts = charts;
    }

    /** Returns HTML; who has no scripts is told so. */
    String html(WeightSpace space, List<WeightSpace.Cloud> clouds) {
        List<Map<String, Object>> views = new ArrayList<>();
        for (WeightSpace.Cloud cloud : clouds) {
            List<String> axes = new ArrayList<>();
            for (int k = 0; k < cloud.components().count(); k++) {
                axes.add("PC " + (k + 1) + " ("
                        + Numbers.fixed(100 * cloud.components().share(k), 0) + " %)");
            }
            views.add(Map.of("name", cloud.name(), "axes", axes, "paths", paths(space, cloud)));
        }
        String options = clouds.stream()
                .map(cloud -> "<option>" + Svg.escape(cloud.name()) + "</option>")
                .collect(Collectors.joining());
        String key = names.entrySet().stream()
                .map(name -> "<span style=\"color:" + name.getValue() + "\">●</span> " + Svg.escape(name.getKey()))
                .collect(Collectors.joining(" &nbsp; "));
        try {
            String json = new ObjectMapper()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS) // the same page each time
                    .writeValueAsString(Map.of("views", views, "inks", inks))
                    .replace("<", "\\u003c");
            return "<figure class=\"space\"><label>Networks of <select id=\"space-view\">" + options
                    + "</select></label>"
                    + "<svg id=\"space\" viewBox=\"0 0 640 480\" width=\"640\" height=\"480\" role=\"img\" tabindex=\"0\""
                    + " aria-label=\"The same networks along three components; turn with mouse or arrow keys\"></svg>"
                    + "<noscript>Turning it needs scripts, which are switched off here.</noscript><figcaption>" + key
                    + "<br>Components 1, 2 and 3: drag, or use the arrow keys, to turn. Point at a ring for what it is.</figcaption>"
                    + "</figure>\n<script type=\"application/json\" id=\"space-data\">" + json + "</script><script>"
                    + Page.resource("space.js") + "</script>\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and names cannot be written as JSON", e);
        }
    }

    /** Returns the paths, one a run: its name, and of each network its place, colour, and where a stage ends with it that stage's name. */
    private List<Map<String, Object>> paths(WeightSpace space, WeightSpace.Cloud cloud) {
        List<Map<String, Object>> paths = new ArrayList<>();
        List<List<Object>> path = List.of();
        WeightSpace.Moment before = null;
        for (int i = 0; i < cloud.moments().size(); i++) {
            WeightSpace.Moment moment = cloud.moments().get(i);
            if (before == null || before.condition() != moment.condition() || before.seed() != moment.seed()) {
                path = new ArrayList<>();
                paths.add(Map.of(
                        "name",
                        family.conditions().get(moment.condition()).title() + ", seed " + moment.seed(),
                        "points",
                        path));
            }
            before = moment;
            String ink = "var(" + charts.ink(moment).variable() + ")";
            if (!inks.contains(ink)) {
                inks.add(ink);
            }
            names.putIfAbsent(space.stageName(moment), ink);
            List<Object> point = new ArrayList<>();
            for (double coordinate : cloud.places().get(i)) {
                point.add(Math.round(coordinate * DECIMALS) / DECIMALS);
            }
            point.add(inks.indexOf(ink));
            if (moment.endsStage()) {
                point.add(space.stageName(moment));
            }
            path.add(point);
        }
        return paths;
    }
}
