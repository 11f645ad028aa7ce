package dormouse.render.weights;

/**
 * A snapshot of strengths in weight space.
 *
 * @param epoch epochs lived when it was taken
 * @param stage label of the stage it was taken in
 * @param pc1 its first principal component, in units of strength
 * @param pc2 its second
 * @param pc3 its third
 */
public record WeightPoint(long epoch, String stage, double pc1, double pc2, double pc3) {}
