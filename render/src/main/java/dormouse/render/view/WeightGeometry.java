package dormouse.render.view;

import dormouse.render.canvas.Rect;
import dormouse.render.weights.Cloud;
import dormouse.render.weights.WeightPoint;
import dormouse.render.weights.WeightSpace;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where points of weight space lie on the canvas: all axes to the same scale, so that distances can be compared.
 *
 * @param plot where they are drawn
 * @param centre the middle of all points, in components
 * @param radius half of their largest extent
 * @param threeD whether they are turned and tilted, or seen along the third component
 * @param yaw how far they are turned, in radians
 * @param pitch how far they are tilted, in radians
 */
public record WeightGeometry(Rect plot, List<Double> centre, double radius, boolean threeD, double yaw, double pitch) {

    private static final double REACH = 14;
    /** A turned cube takes more room than its face. */
    private static final double SHRUNK = 0.66;

    public WeightGeometry {
        centre = List.copyOf(centre);
    }

    /** Returns the geometry that has room for everything in a space. */
    public static WeightGeometry of(Rect plot, WeightSpace space, Look look) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        space.paths().forEach(path -> path.forEach(point -> widen(point, low, high)));
        for (Cloud cloud : space.clouds()) {
            cloud.points().forEach(point -> widen(point, low, high));
        }
        double radius = 1e-6;
        for (int k = 0; k < (look.threeD() ? 3 : 2); k++) {
            radius = Math.max(radius, (high[k] - low[k]) / 2);
        }
        boolean none = low[0] > high[0];
        return new WeightGeometry(
                plot,
                none
                        ? List.of(0.0, 0.0, 0.0)
                        : List.of((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2),
                none ? 1 : radius * 1.08,
                look.threeD(),
                look.yaw(),
                look.pitch());
    }

    private static void widen(WeightPoint point, double[] low, double[] high) {
        double[] at = {point.pc1(), point.pc2(), point.pc3()};
        for (int k = 0; k < at.length; k++) {
            low[k] = Math.min(low[k], at[k]);
            high[k] = Math.max(high[k], at[k]);
        }
    }

    /** Returns where a point is from left to right. */
    public double x(double pc1, double pc2, double pc3) {
        double a = (pc1 - centre.get(0)) / radius;
        double c = (pc3 - centre.get(2)) / radius;
        double across = threeD ? (a * Math.cos(yaw) + c * Math.sin(yaw)) * SHRUNK : a;
        return plot.centreX() + across * plot.width() / 2;
    }

    /** Returns where a point is from top to bottom. */
    public double y(double pc1, double pc2, double pc3) {
        double a = (pc1 - centre.get(0)) / radius;
        double b = (pc2 - centre.get(1)) / radius;
        double c = (pc3 - centre.get(2)) / radius;
        double depth = -a * Math.sin(yaw) + c * Math.cos(yaw);
        double up = threeD ? (b * Math.cos(pitch) - depth * Math.sin(pitch)) * SHRUNK : b;
        return plot.centreY() - up * plot.height() / 2;
    }

    /** Returns where a point is from left to right. */
    public double x(WeightPoint point) {
        return x(point.pc1(), point.pc2(), point.pc3());
    }

    /** Returns where a point is from top to bottom. */
    public double y(WeightPoint point) {
        return y(point.pc1(), point.pc2(), point.pc3());
    }

    /** Returns the epoch of the point of a path at a place on the canvas, of several in one place that of the last, which is drawn over the others; empty if none is near. */
    public OptionalLong epochAt(List<WeightPoint> path, double x, double y) {
        double nearest = REACH;
        long epoch = -1;
        for (WeightPoint point : path) {
            double distance = Math.hypot(x(point) - x, y(point) - y);
            if (distance <= nearest) {
                nearest = distance;
                epoch = point.epoch();
            }
        }
        return epoch < 0 ? OptionalLong.empty() : OptionalLong.of(epoch);
    }
}
