package dormouse.experiments.recording;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The food on the board, kept up with bites: each particle keeps its place in the order when it grows again. */
final class FoodMap {

    private final int size;
    private final int[] kindDx;
    private final int[] kindDy;
    private final int[] numberAt;
    private int[] kind = new int[0];
    private int[] x = new int[0];
    private int[] y = new int[0];
    private int count;

    FoodMap(TraceHeader header) {
        size = header.worldSize();
        kindDx = header.kinds().stream().mapToInt(TraceHeader.Kind::dx).toArray();
        kindDy = header.kinds().stream().mapToInt(TraceHeader.Kind::dy).toArray();
        numberAt = new int[size * size];
    }

    /** Takes all food away, and makes room for so many particles. */
    void clear(int capacity) {
        Arrays.fill(numberAt, -1);
        count = 0;
        if (kind.length < capacity) {
            kind = new int[capacity];
            x = new int[capacity];
            y = new int[capacity];
        }
    }

    void add(int newKind, int newX, int newY) {
        put(count++, newKind, newX, newY);
    }

    private void put(int number, int newKind, int newX, int newY) {
        kind[number] = newKind;
        x[number] = newX;
        y[number] = newY;
        mark(number, number);
    }

    private void mark(int number, int value) {
        numberAt[x[number] * size + y[number]] = value;
        int secondX = Math.floorMod(x[number] + kindDx[kind[number]], size);
        int secondY = Math.floorMod(y[number] + kindDy[kind[number]], size);
        numberAt[secondX * size + secondY] = value;
    }

    /** Moves the particle of which a cell was stepped on to where it grew again. */
    void eat(int atX, int atY, int regrownX, int regrownY) {
        int number = numberAt[atX * size + atY];
        if (number < 0) {
            throw new IllegalStateException("something was eaten at (" + atX + ", " + atY + "), where no food was");
        }
        mark(number, -1);
        put(number, kind[number], regrownX, regrownY);
    }

    int layoutBytes() {
        return Integer.BYTES + TraceFormat.PARTICLE_BYTES * count;
    }

    void write(ByteBuffer out) {
        out.putInt(count);
        for (int i = 0; i < count; i++) {
            out.putShort((short) x[i]).putShort((short) y[i]).put((byte) kind[i]);
        }
    }

    void read(ByteBuffer in) {
        int particles = in.getInt();
        clear(particles);
        for (int i = 0; i < particles; i++) {
            int newX = Short.toUnsignedInt(in.getShort());
            int newY = Short.toUnsignedInt(in.getShort());
            add(Byte.toUnsignedInt(in.get()), newX, newY);
        }
    }

    List<Food> toList() {
        List<Food> food = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            food.add(new Food(kind[i], x[i], y[i]));
        }
        return List.copyOf(food);
    }
}
