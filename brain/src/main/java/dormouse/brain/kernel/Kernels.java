package dormouse.brain.kernel;

import dormouse.brain.kernel.CalmKernel.Constants;
import java.lang.reflect.Constructor;

/**
 * Hands out kernels: with the processor's vector instructions where the JVM was started with {@code --add-modules jdk.incubator.vector},
 * else in plain Java. The results have the same bits; only the speed differs.
 */
public final class Kernels {

    /** Set to "false", this system property has everything done in plain Java. */
    private static final String SWITCH = "dormouse.vector";

    private static final boolean VECTOR = vectorUsable();

    private Kernels() {}

    private static boolean vectorUsable() {
        return Boolean.parseBoolean(System.getProperty(SWITCH, "true"))
                && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** Returns whether vector instructions are used. */
    public static boolean vector() {
        return VECTOR;
    }

    /** Returns the kernel for rows of doubles. */
    public static DoubleKernel doubles() {
        return create(DoubleKernel.class, "VectorDoubleKernel", new PlainDoubleKernel());
    }

    /** Returns the kernel for rows of synapses with traces. */
    public static RowKernel rows() {
        return create(RowKernel.class, "VectorRowKernel", new PlainRowKernel());
    }

    /** Returns the plain twin of {@link #rows}, for comparison. */
    public static RowKernel plainRows() {
        return new PlainRowKernel();
    }

    /** Returns the kernel for calm neurons. */
    public static CalmKernel calm(Constants constants) {
        return create(CalmKernel.class, "VectorCalmKernel", new PlainCalmKernel(constants), constants);
    }

    /** Returns the kernel for resting neurons. */
    public static CubicKernel cubic() {
        return create(CubicKernel.class, "VectorCubicKernel", new PlainCubicKernel());
    }

    /** Returns the plain twin of {@link #cubic}, for comparison. */
    public static CubicKernel plainCubic() {
        return new PlainCubicKernel();
    }

    /** Returns the kernel for neurons that wait. */
    public static WaitingKernel waiting(WaitingKernel.Bounds bounds) {
        return create(WaitingKernel.class, "VectorWaitingKernel", new PlainWaitingKernel(bounds), bounds);
    }

    /** Returns the plain twin of {@link #waiting}, for comparison. */
    public static WaitingKernel plainWaiting(WaitingKernel.Bounds bounds) {
        return new PlainWaitingKernel(bounds);
    }

    /** Returns the kernel for exact steps. */
    public static MapKernel map(MapKernel.Constants constants) {
        return create(MapKernel.class, "VectorMapKernel", new PlainMapKernel(constants), constants);
    }

    /** Returns the plain twin of {@link #map}, for comparison. */
    public static MapKernel plainMap(MapKernel.Constants constants) {
        return new PlainMapKernel(constants);
    }

    /** Returns the plain twin of {@link #calm}, for single neurons and for comparison. */
    public static CalmKernel plainCalm(Constants constants) {
        return new PlainCalmKernel(constants);
    }

    /** Returns the plain twin of {@link #doubles}, for comparison. */
    public static DoubleKernel plainDoubles() {
        return new PlainDoubleKernel();
    }

    /** The classes that need the module are found by name, so that all others load without it. */
    private static <K> K create(Class<K> kind, String vectorTwin, K plain, Object... arguments) {
        if (!VECTOR) {
            return plain;
        }
        try {
            Constructor<?> constructor = Class.forName(Kernels.class.getPackageName() + "." + vectorTwin)
                    .getDeclaredConstructors()[0];
            return kind.cast(constructor.newInstance(arguments));
        } catch (ReflectiveOperationException | LinkageError unusable) {
            return plain;
        }
    }
}
