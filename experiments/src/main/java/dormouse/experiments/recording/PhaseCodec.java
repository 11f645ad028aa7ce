package dormouse.experiments.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A phase as it stands at the head of a block: stage 2, activity 1, uniform 1, values 1 a kind, length of the name 2, name. */
final class PhaseCodec {

    private PhaseCodec() {}

    static byte[] bytes(PhaseRecord phase) {
        byte[] name = phase.task().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[4 + phase.values().size() + 2 + name.length];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) phase.stage()).put((byte) phase.activity().code()).put((byte)
                (phase.uniformSleep() ? 1 : 0));
        phase.values().forEach(value -> out.put(value.byteValue()));
        out.putShort((short) name.length).put(name);
        return bytes;
    }

    static PhaseRecord read(ByteBuffer in, int kinds) {
        int stage = Short.toUnsignedInt(in.getShort());
        PhaseRecord.Activity activity = PhaseRecord.Activity.of(in.get());
        boolean uniform = in.get() != 0;
        List<Integer> values = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            values.add((int) in.get());
        }
        byte[] name = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(name);
        return new PhaseRecord(stage, activity, uniform, new String(name, StandardCharsets.UTF_8), values);
    }
}
