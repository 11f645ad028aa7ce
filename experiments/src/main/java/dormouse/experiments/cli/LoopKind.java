package dormouse.experiments.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a run is lived; the results are the same. */
enum LoopKind {
    /** Environment, senses and brain as actors. */
    ACTORS,
    /** One plain loop. */
    PURE;

    /** Lets picocli take the kinds as the command line has them. */
    static final class Converter implements ITypeConverter<LoopKind> {
        @Override
        public LoopKind convert(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is neither actors nor pure"));
        }
    }

    /** Returns the kind as the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
