package ua.vikno.devices.linux.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.spi.DeviceAddress;

final class ScanAssemblerTest {
    private static final String GS = "\u001D";

    private static ScanAssembler assembler(String parameters) {
        return new ScanAssembler(framing(parameters));
    }

    private static Framing framing(String parameters) {
        return Framing.of(DeviceAddress.of(URI.create("scanner+serial:" + parameters)), 80);
    }

    private static List<Scan> send(ScanAssembler scans, byte[] bytes) {
        List<Scan> read = new ArrayList<>();
        for (byte b : bytes) {
            scans.take(Byte.toUnsignedInt(b)).ifPresent(read::add);
        }
        return read;
    }

    private static List<Scan> send(ScanAssembler scans, String text) {
        return send(scans, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anyLineEndEndsAScanOnce() {
        assertThat(send(assembler("?suffix=enter"), "A\rB\nC\r\n\r\nD\r"))
                .extracting(Scan::text)
                .containsExactly("A", "B", "C", "D");
    }

    @Test
    void theSymbologyIsSplitOff() {
        assertThat(send(
                        assembler("?suffix=enter"),
                        "]C10104820000000017\r]E04820000000017\r]Q1https://vikno.example/a\r]d2" + GS + "01\r"))
                .containsExactly(
                        new Scan("0104820000000017", "]C1"),
                        new Scan("4820000000017", "]E0"),
                        new Scan("https://vikno.example/a", "]Q1"),
                        new Scan(GS + "01", "]d2"));
    }

    @Test
    void whatOnlyLooksLikeASymbologyStays() {
        assertThat(send(assembler("?suffix=enter"), "]]C1\r]\r]Q\r[Q1\r"))
                .extracting(Scan::symbology)
                .containsOnly("");
    }

    @Test
    void prefixAndOwnSuffixAreRemovedWhereTheyAre() {
        assertThat(send(
                        assembler("?prefix=%02&suffix=%03%04"),
                        "\u0002ONE\u0003\u0004TWO\u0003\u0004\u0003\r\u0003\u0004"))
                .extracting(Scan::text)
                .containsExactly("ONE", "TWO", "\u0003\r");
    }

    @Test
    void aTabEndsAScanIfThatIsTheSuffix() {
        assertThat(send(assembler("?suffix=tab"), "A\rB\tC\t"))
                .extracting(Scan::text)
                .containsExactly("A\rB", "C");
    }

    @Test
    void silenceEndsAScanWithoutSuffixAndManyLinesMayBeInIt() {
        ScanAssembler scans = assembler("?suffix=none");
        assertThat(send(scans, "BCD\n003\nUCT\r\n")).isEmpty();
        assertThat(scans.pending()).isTrue();
        assertThat(scans.silence()).contains(new Scan("BCD\n003\nUCT", ""));
        assertThat(scans.pending()).isFalse();
        assertThat(scans.silence()).isEmpty();
    }

    @Test
    void aPauseWithinAScanDoesNotCutItWhereASuffixEndsIt() {
        assertThat(framing("?suffix=enter").silence()).isBetween(Duration.ofMillis(550), Duration.ofSeconds(1));
        assertThat(framing("?suffix=%03").silence()).isGreaterThan(Duration.ofMillis(500));
        assertThat(framing("?suffix=none").silence()).isEqualTo(Duration.ofMillis(80));
        assertThat(framing("?suffix=enter&silence=100").silence()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aPartIsNoCodeFromAScannerThatSendsItsSuffix() {
        ScanAssembler scans = assembler("?suffix=enter");
        send(scans, "WHOLE\r");
        send(scans, "12345");
        assertThat(scans.silence()).isEmpty();
        assertThat(send(scans, "678\rNEXT\r")).containsExactly(new Scan("NEXT", ""));
        send(scans, "12345");
        assertThat(scans.silence()).isEmpty();
        assertThat(scans.silence()).isEmpty();
        assertThat(send(scans, "LATER\r")).containsExactly(new Scan("LATER", ""));
    }

    @Test
    void aScannerThatNeverSendsTheSuffixIsReadByItsSilence() {
        ScanAssembler scans = assembler("?suffix=enter");
        send(scans, "CODE");
        assertThat(scans.silence()).contains(new Scan("CODE", ""));
    }

    @Test
    void groupSeparatorsAreKept() {
        assertThat(send(assembler("?suffix=enter"), "]d20104820000000017" + GS + "21ABC" + GS + "1726\r"))
                .containsExactly(new Scan("0104820000000017" + GS + "21ABC" + GS + "1726", "]d2"));
    }

    @Test
    void oldUkrainianEncodingIsUnderstoodBesideUtf8() {
        ScanAssembler scans = assembler("?suffix=enter");
        String text = "Їжак з'їв ґудзик № 7";
        assertThat(send(scans, text + "\r")).containsExactly(new Scan(text, ""));
        assertThat(send(scans, (text + "\r").getBytes(Charset.forName("windows-1251"))))
                .containsExactly(new Scan(text, ""));
    }

    @Test
    void aSpoiledScanIsNotToldAndTheNextOneIs() {
        ScanAssembler scans = assembler("?suffix=enter");
        send(scans, "HALF");
        scans.spoil();
        assertThat(send(scans, "REST\rWHOLE\r")).containsExactly(new Scan("WHOLE", ""));
    }

    @Test
    void millionsOfBytesWithoutEndAreNoScanAndNoBurden() {
        ScanAssembler scans = assembler("?longest=100");
        int told = 0;
        for (int i = 0; i < 5_000_000; i++) {
            told += scans.take('A' + i % 26).isPresent() ? 1 : 0;
        }
        assertThat(told).isZero();
        assertThat(scans.silence()).isEmpty();
        assertThat(send(scans, "A".repeat(101) + "\r" + "B".repeat(100) + "\r"))
                .containsExactly(new Scan("B".repeat(100), ""));
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> framing("?silence=5"));
        assertThatIllegalArgumentException().isThrownBy(() -> framing("?longest=7090"));
        assertThatIllegalArgumentException().isThrownBy(() -> framing("?prefix=" + "x".repeat(33)));
    }

    @Property(tries = 300)
    void everyTextArrivesAsItWasSentWhereverItWasCut(@ForAll("texts") List<String> texts) {
        ScanAssembler scans = assembler("?suffix=enter");
        assertThat(send(scans, String.join("\r\n", texts) + "\r\n"))
                .extracting(Scan::text)
                .containsExactlyElementsOf(texts);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withCharRange('а', 'я')
                .withChars("ґєії'’№₴ABCxyz0123456789 \u001D-./")
                .ofMinLength(1)
                .ofMaxLength(80)
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 1000)
    void takesAnyBytesWithinItsBounds(@ForAll @Size(max = 400) byte[] bytes) {
        for (String parameters :
                new String[] {"?longest=64", "?suffix=none&longest=64", "?suffix=ab&prefix=b&longest=64"}) {
            ScanAssembler scans = assembler(parameters);
            List<Scan> read = send(scans, bytes);
            scans.silence().ifPresent(read::add);
            assertThat(read).allSatisfy(scan -> assertThat(scan.text().length()).isBetween(1, 64));
            // The first silence may only have spoiled a part; of what is spoiled, the second tells nothing.
            assertThat(scans.silence()).isEmpty();
            assertThat(scans.pending()).isFalse();
        }
    }
}
