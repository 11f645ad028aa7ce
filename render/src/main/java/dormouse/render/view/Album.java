package dormouse.render.view;

/** Keeps pictures as files. */
public interface Album {

    /**
     * Keeps a picture.
     *
     * @param width in units
     * @param height in units
     * @param density pixels to a unit
     * @return a line that says where it is, or why it could not be kept
     */
    String still(Scene scene, double width, double height, double density);

    /**
     * Keeps the next moments as an animation, in the background.
     *
     * @param scene the first picture, whose clock tells how fast epochs pass
     * @param width in units
     * @param height in units
     * @return a line that says where it will be
     */
    String animation(Scene scene, double width, double height);
}
