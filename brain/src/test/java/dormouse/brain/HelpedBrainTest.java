package dormouse.brain;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.helper.Helpers;
import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.EngineKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A brain with help lives bit for bit as one without: learning, frozen, asleep. */
class HelpedBrainTest {

    private static final int EPOCHS = 400;

    private final Helpers helpers = new Helpers(2);

    @BeforeEach
    void oneBrainIsAtWork() {
        helpers.enter(1);
    }

    @AfterEach
    void close() {
        helpers.close();
    }

    private static Brain brain(EngineKind kind) {
        return new Brain(BrainParameters.golden2022().with(kind), Streams.brain(5));
    }

    @ParameterizedTest
    @EnumSource
    void helpChangesNoBit(EngineKind kind) throws IOException {
        Brain alone = brain(kind);
        List<String> expected = Lives.live(alone, 0, EPOCHS);
        Brain helped = brain(kind);
        helped.helpedBy(helpers);
        assertThat(Lives.live(helped, 0, EPOCHS)).hasSizeGreaterThan(1000).isEqualTo(expected);
        assertThat(Lives.save(helped)).isEqualTo(Lives.save(alone));
        Snapshots.assertEqual(helped.snapshot(), alone.snapshot());
    }

    @Test
    void helpThatComesAndGoesChangesNoBit() throws IOException {
        Brain alone = brain(EngineKind.FAST);
        Lives.live(alone, 0, EPOCHS);
        Brain helped = brain(EngineKind.FAST);
        for (int epoch = 0; epoch < EPOCHS; epoch += 7) {
            helped.helpedBy(epoch % 2 == 0 ? helpers : Helpers.none());
            Lives.live(helped, epoch, Math.min(EPOCHS, epoch + 7));
        }
        assertThat(Lives.save(helped)).isEqualTo(Lives.save(alone));
    }
}
