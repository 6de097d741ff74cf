package ua.vikno.portal.registers.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are, a register is read or refused. */
class ReadersProperties {
    private static final List<String> COLUMNS = List.of("a", "b");

    @Property(tries = 1000)
    void delimitedReaderTakesOrRefusesAnyBytes(@ForAll("mutations") byte[] content) throws IOException {
        Faults faults = new Faults("f");
        List<Row> rows = new ArrayList<>();
        TableReader.delimited(StandardCharsets.UTF_8, ',', COLUMNS, List.of())
                .read(Content.of(content), faults, new Faults("f"), rows::add);

        assertThat(faults.none()).isEqualTo(!rows.isEmpty() && faults.count() == 0);
    }

    @Property(tries = 1000)
    void dbfReaderTakesOrRefusesAnyBytes(@ForAll byte[] content) throws IOException {
        Faults faults = new Faults("f");
        List<Row> rows = new ArrayList<>();
        TableReader.dbf(Charset.forName("IBM866"), Map.of("A", "C5"))
                .read(Content.of(content), faults, new Faults("f"), rows::add);

        assertThat(faults.none()).isEqualTo(!rows.isEmpty());
    }

    @Provide
    static Arbitrary<byte[]> mutations() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("ab12,\"\n\r\uFEFFґ\u0000 ").ofMaxLength(60);
        return text.map(t -> ("a,b\n" + t).getBytes(StandardCharsets.UTF_8));
    }
}
