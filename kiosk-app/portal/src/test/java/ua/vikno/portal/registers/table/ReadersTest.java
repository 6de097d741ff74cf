package ua.vikno.portal.registers.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.registers.table.Faults.Fault;

class ReadersTest {
    private static final List<String> COLUMNS = List.of("a", "b");

    @Test
    void lineNumbersArePhysicalLines() throws IOException {
        String text = "a,b\n1,\"x\r\ny\"\n\n2,z\n3,w";
        List<Row> rows = read(text);

        assertThat(rows).extracting(Row::line).containsExactly(2, 5, 6);
        assertThat(rows.getFirst().cell("b")).isEqualTo("x\r\ny");
    }

    @Test
    void columnsMayStandInAnyOrder() throws IOException {
        assertThat(read("b,a\n1,2\n").getFirst().cell("a")).isEqualTo("2");
    }

    @Test
    void lastLineNeedsNoEnd() throws IOException {
        Faults faults = new Faults("f");
        TableReader.delimited(StandardCharsets.UTF_8, ',', COLUMNS, List.of())
                .read(Content.of("a,b\n1,2\n3".getBytes(StandardCharsets.UTF_8)), faults, new Faults("f"), _ -> {});

        assertThat(faults.first()).extracting(Fault::line).containsExactly(3);
    }

    private static List<Row> read(String text) throws IOException {
        Faults faults = new Faults("f");
        List<Row> rows = new ArrayList<>();
        TableReader.delimited(StandardCharsets.UTF_8, ',', COLUMNS, List.of())
                .read(Content.of(text.getBytes(StandardCharsets.UTF_8)), faults, new Faults("f"), rows::add);
        assertThat(faults.none()).isTrue();
        return rows;
    }
}
