package dormouse.experiments.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsTextLeftAndNumbersRight() {
        Table table = Table.of("stage", ">aeons");
        table.add("U", "4000");
        table.add("T1", "20");

        assertThat(table.plain())
                .isEqualTo(
                        """
                        stage  aeons
                        -----  -----
                        U       4000
                        T1        20
                        """);
    }

    @Test
    void writesTheSameCellsAsMarkdown() {
        Table table = Table.of("what", ">value");
        table.add("a | b", "1");

        assertThat(table.markdown())
                .isEqualTo(
                        """
                        | what | value |
                        | --- | ---: |
                        | a \\| b | 1 |
                        """);
    }

    @Test
    void leavesNoBlanksAtTheEndOfALine() {
        Table table = Table.of("first", "second");
        table.add("x", "");

        assertThat(table.plain().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void countsLettersNotBytes() {
        Table table = Table.of(">p", "q");
        table.add("≈ 0.5", "–");

        assertThat(table.plain().lines().toList()).containsExactly("    p  q", "-----  -", "≈ 0.5  –");
    }

    @Test
    void dropsColumnsThatAreEmptyThroughout() {
        Table table = Table.of("a", ">b", "c");
        table.add("1", "", "2");
        table.add("3", "", "");

        assertThat(table.withoutEmptyColumns().plain()).isEqualTo("a  c\n-  -\n1  2\n3\n");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatThrownBy(() -> Table.of("a", "b").add("1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the row has 1 cells, but the table has 2 columns");
    }
}
