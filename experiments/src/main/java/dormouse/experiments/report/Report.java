package dormouse.experiments.report;

import dormouse.experiments.figures.Figure;
import dormouse.experiments.figures.Png;
import dormouse.experiments.figures.Svg;
import dormouse.experiments.results.Results;
import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<Part> parts = new ArrayList<>();
        parts.add(() -> Files.writeString(out.resolve(PAGE), page.html()));
        page.tables()
                .forEach((name, table) ->
                        parts.add(() -> Files.writeString(tables.resolve(name + ".csv"), table.csv())));
        AtomicBoolean fonts = new AtomicBoolean(true);
        page.figures().forEach((name, figure) -> parts.add(() -> write(figures, name, figure, fonts)));
        write(parts);
        if (!fonts.get()) {
            warnings.accept("this Java finds no fonts, so that figures are written as SVG only (install fontconfig and"
                    + " a font, such as fonts-dejavu-core)");
        }
        return new Written(
                out.resolve(PAGE),
                results.runs(),
                page.figures().size(),
                page.tables().size());
    }

    /** A file, or a few, to write. */
    private interface Part {
        void write() throws IOException;
    }

    /** Writes all parts, on all processors. */
    private static void write(List<Part> parts) throws IOException {
        try {
            parts.parallelStream().forEach(part -> {
                try {
                    part.write();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Path folder, String name, Figure figure, AtomicBoolean fonts) throws IOException {
        Files.writeString(folder.resolve(name + ".svg"), Svg.file(figure));
        try {
            if (fonts.get()) {
                Files.write(folder.resolve(name + ".png"), Png.file(figure));
            }
        } catch (InternalError | NoClassDefFoundError | UnsatisfiedLinkError e) {
            fonts.set(false);
        }
    }
}
