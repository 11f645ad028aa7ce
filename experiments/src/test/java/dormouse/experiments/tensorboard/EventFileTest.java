package dormouse.experiments.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventFileTest {

    /** The checksum of a length of 24 as TensorFlow's own files begin with it; computed bit by bit from CRC-32C's polynomial. */
    @Test
    void framesEachMessageWithMaskedChecksums() {
        ByteBuffer file = ByteBuffer.wrap(new EventFile(0).bytes()).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(file.getLong(0)).isEqualTo(24);
        assertThat(HexFormat.of().formatHex(file.array(), 8, 12)).isEqualTo("a37f4b22");
        assertThat(file.capacity()).isEqualTo(8 + 4 + 24 + 4);
    }

    @Test
    void holdsTheVersionAndThenEachNumber() throws IOException {
        EventFile file = new EventFile(1.5);
        file.scalar("performance/task-1", 300, 0.625f);

        List<byte[]> messages = messages(file.bytes());

        assertThat(messages).hasSize(2);
        CodedInputStream event = CodedInputStream.newInstance(messages.get(1));
        assertThat(WireFormat.getTagFieldNumber(event.readTag())).isEqualTo(1);
        assertThat(event.readDouble()).isEqualTo(1.5);
        assertThat(WireFormat.getTagFieldNumber(event.readTag())).isEqualTo(2);
        assertThat(event.readInt64()).isEqualTo(300);
        assertThat(WireFormat.getTagFieldNumber(event.readTag())).isEqualTo(5);
        CodedInputStream summary = CodedInputStream.newInstance(event.readByteArray());
        assertThat(WireFormat.getTagFieldNumber(summary.readTag())).isEqualTo(1);
        CodedInputStream value = CodedInputStream.newInstance(summary.readByteArray());
        assertThat(WireFormat.getTagFieldNumber(value.readTag())).isEqualTo(1);
        assertThat(value.readString()).isEqualTo("performance/task-1");
        assertThat(WireFormat.getTagFieldNumber(value.readTag())).isEqualTo(2);
        assertThat(value.readFloat()).isEqualTo(0.625f);
    }

    private static List<byte[]> messages(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> messages = new ArrayList<>();
        while (file.hasRemaining()) {
            byte[] message = new byte[(int) file.getLong()];
            file.getInt();
            file.get(message);
            file.getInt();
            messages.add(message);
        }
        return messages;
    }
}
