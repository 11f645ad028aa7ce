package dormouse.agent.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.life.LifeState;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.life.Spikes;
import dormouse.agent.life.StageEnd;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down everything that an observer hears, in order, with all spikes and states. */
class Notes implements LifeObserver {

    private final List<String> lines = new ArrayList<>();
    private final AtomicInteger callers = new AtomicInteger();
    private byte[] lastState = new byte[0];
    private int aeons;
    private int spikes;
    private int bites;

    @Override
    public void phaseBegins(PhaseStart start) {
        note(start.toString());
    }

    @Override
    public void epochEnds(EpochReport report) {
        StringBuilder line = new StringBuilder();
        line.append(report.agent()).append(' ').append(report.epoch());
        line.append(" at ").append(report.x()).append(',').append(report.y());
        line.append(" by ").append(report.direction()).append(report.hungry() ? " hungry " : " ");
        line.append(report.taste())
                .append(' ')
                .append(report.reward())
                .append(' ')
                .append(report.view());
        Spikes fired = report.spikes();
        for (int k = 0; k < fired.total(); k++) {
            line.append(fired.step(k))
                    .append(':')
                    .append(fired.layer(k))
                    .append(':')
                    .append(fired.neuron(k))
                    .append(' ');
        }
        spikes += fired.total();
        bites += report.taste().bite() ? 1 : 0;
        note(line.toString());
    }

    @Override
    public void aeonEnds(AeonEnd end) {
        lastState = bytes(end.state());
        aeons++;
        note("aeon " + end.epochs() + " " + end.aeons() + " " + end.stageIndex() + " " + end.stage() + " "
                + end.aeonOfStage() + " " + end.phase() + " " + end.stageEnds() + " " + described(end.state()));
    }

    @Override
    public void stageEnds(StageEnd end) {
        note("stage " + end.epochs() + " " + end.stageIndex() + " " + end.stage() + " " + end.aeonsLived() + " "
                + described(end.state()));
    }

    private void note(String line) {
        assertThat(callers.incrementAndGet()).as("threads that call at once").isEqualTo(1);
        lines.add(line);
        callers.decrementAndGet();
    }

    private static String described(LifeState state) {
        StringBuilder text = new StringBuilder(digest(bytes(state)));
        for (int agent = 0; agent < state.agents(); agent++) {
            text.append(' ').append(Arrays.hashCode(state.hiddenToOutput(agent)));
            text.append(' ').append(Arrays.hashCode(state.inputToHidden(agent)));
        }
        return text.toString();
    }

    private static String digest(byte[] state) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(state));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(LifeState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            state.save(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    List<String> lines() {
        return lines;
    }

    byte[] lastState() {
        return lastState;
    }

    int aeons() {
        return aeons;
    }

    int spikes() {
        return spikes;
    }

    int bites() {
        return bites;
    }
}
