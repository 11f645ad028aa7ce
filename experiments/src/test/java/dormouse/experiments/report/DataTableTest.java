package dormouse.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataTableTest {

    @Test
    void whatIsUnknownIsADashOnThePageAndAnEmptyCellInTheFile() {
        DataTable table = new DataTable("", ">mean", "note");
        table.add("1", "–", "a, b");
        assertThat(table.csv()).isEqualTo(",mean,note\n1,,\"a, b\"\n");
        assertThat(table.html()).contains("<td class=\"n\">–</td>");
    }
}
