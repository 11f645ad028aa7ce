package dormouse.brain.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.brain.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.junit.jupiter.api.Test;

class BinaryTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private DataInputStream written() {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Property(tries = 200)
    void arraysComeBackBitForBit(@ForAll double[] doubles, @ForAll int[] ints) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(buffer);
        Binary.write(data, doubles);
        Binary.write(data, ints);
        double[] readDoubles = new double[doubles.length];
        int[] readInts = new int[ints.length];
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(buffer.toByteArray()));
        Binary.read(in, readDoubles);
        Binary.read(in, readInts);
        assertThat(readDoubles).isEqualTo(doubles);
        assertThat(readInts).isEqualTo(ints);
        assertThat(in.available()).isZero();
    }

    @Test
    void anArrayOfAnotherLengthIsRefused() throws IOException {
        Binary.write(out, new double[3]);
        assertThatThrownBy(() -> Binary.read(written(), new double[4]))
                .isInstanceOf(IOException.class)
                .hasMessage("the saved state holds 3 values where this model has 4");
        assertThatThrownBy(() -> Binary.read(written(), new int[2]))
                .isInstanceOf(IOException.class)
                .hasMessage("the saved state holds 3 values where this model has 2");
    }

    @Test
    void aStreamGoesOnWhereItWasSaved() throws IOException {
        RestorableUniformRandomProvider stream = Streams.of(5);
        stream.nextInt();
        Binary.write(out, stream);
        RestorableUniformRandomProvider restored = Streams.of(6);
        Binary.read(written(), restored);
        for (int n = 0; n < 100; n++) {
            assertThat(restored.nextInt()).isEqualTo(stream.nextInt());
            assertThat(restored.nextDouble()).isEqualTo(stream.nextDouble());
        }
    }

    @Test
    void aDamagedStateOfAStreamIsRefused() throws IOException {
        out.writeInt(-1);
        assertRefused();
        bytes.reset();
        out.writeInt(1 << 20);
        assertRefused();
        bytes.reset();
        out.writeInt(3);
        out.write(new byte[3]);
        assertRefused();
    }

    private void assertRefused() {
        assertThatThrownBy(() -> Binary.read(written(), Streams.of(1)))
                .isInstanceOf(IOException.class)
                .hasMessage("the saved state of a random stream is damaged");
    }
}
