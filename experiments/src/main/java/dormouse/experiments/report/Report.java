package dormouse.experiments.report;

import dormouse.experiments.figures.Figure;
import dormouse.experiments.figures.Png;
import dormouse.experiments.figures.Svg;
import dormouse.experiments.results.Results;
import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Makes the report of all runs below some folders: a page, its figures and its tables. */
public final class Report {

    /** The page's name in its folder. */
    public static final String PAGE = "index.html";

    private Report() {}

    /**
     * What was written.
     *
     * @param page the page
     * @param runs how many finished runs it is of
     * @param figures how many figures were written, each as SVG and PNG
     * @param tables how many tables were written
     */
    public record Written(Path page, int runs, int figures, int tables) {}

    /**
     * Reads runs and writes their report: {@code index.html}, {@code figures/*.svg} and {@code *.png}, {@code tables/*.csv}. Files of these
     * names that are there already are replaced.
     *
     * @param folders where to look for runs
     * @param out the folder to write into; it is made
     * @param warnings hears a sentence for everything that is left out
     * @throws UserErrorException if there is no finished run, or a folder that there is not
     */
    public static Written write(List<Path> folders, Path out, Consumer<String> warnings) throws IOException {
        List<String> problems = new ArrayList<>();
        Consumer<String> heard = warnings.andThen(problems::add);
        Results results = Results.read(folders, heard);
        if (results.runs() == 0) {
            throw new UserErrorException("there is no finished run in "
                    + String.join(", ", folders.stream().map(Path::toString).toList())
                    + (results.unfinished().isEmpty()
                            ? ""
                            : "; " + results.unfinished().size()
                                    + " are not finished ('dormouse resume' goes on with them)"));
        }
        Page page = new Contents(results, heard, problems, new Places(folders)).page();
        Path figures = out.resolve("figures");
        Path tables = out.resolve("tables");
        Files.createDirectories(figures);
        Files.createDirectories(tables);
        Files.writeString(out.resolve(PAGE), page.html());
        write(figures, page.figures(), warnings);
        for (Map.Entry<String, DataTable> table : page.tables().entrySet()) {
            Files.write(
                    tables.resolve(table.getKey() + ".csv"),
                    table.getValue().csv().getBytes(StandardCharsets.UTF_8));
        }
        return new Written(
                out.resolve(PAGE),
                results.runs(),
                page.figures().size(),
                page.tables().size());
    }

    /** Writes all figures, on all processors. */
    private static void write(Path folder, Map<String, Figure> figures, Consumer<String> warnings) throws IOException {
        AtomicBoolean fonts = new AtomicBoolean(true);
        try {
            figures.entrySet().parallelStream().forEach(figure -> {
                try {
                    Files.writeString(folder.resolve(figure.getKey() + ".svg"), Svg.file(figure.getValue()));
                    if (fonts.get()) {
                        Files.write(folder.resolve(figure.getKey() + ".png"), Png.file(figure.getValue()));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InternalError | NoClassDefFoundError | UnsatisfiedLinkError e) {
                    fonts.set(false);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!fonts.get()) {
            warnings.accept("this Java finds no fonts, so that figures are written as SVG only (install fontconfig and"
                    + " a font, such as fonts-dejavu-core)");
        }
    }
}
