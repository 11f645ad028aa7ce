package dormouse.experiments.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrewTest {

    @Test
    void everyPieceIsDoneOnceAndTheFirstOfItsGroupBeforeTheOthers() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int g = 0; g < 8; g++) {
            groups.add(IntStream.range(5 * g, 5 * g + 5).boxed().toList());
        }
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        Crew.work(groups, 3, done::add);
        assertThat(done).hasSize(40).doesNotHaveDuplicates();
        for (List<Integer> group : groups) {
            assertThat(group).allMatch(piece -> done.indexOf(piece) >= done.indexOf(group.get(0)));
        }
    }

    @Test
    void neverMoreThanTheWorkersAreBusy() {
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Crew.work(IntStream.range(0, 50).boxed().map(List::of).toList(), 2, piece -> {
            most.accumulateAndGet(busy.incrementAndGet(), Math::max);
            busy.decrementAndGet();
        });
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void noWorkIsDoneAtOnceAndNoWorkerIsRefused() {
        Crew.work(List.of(), 1, piece -> {
            throw new AssertionError("there is no work");
        });
        assertThatThrownBy(() -> Crew.work(List.of(List.of(1)), 0, piece -> {})).hasMessageContaining("0 workers");
    }
}
