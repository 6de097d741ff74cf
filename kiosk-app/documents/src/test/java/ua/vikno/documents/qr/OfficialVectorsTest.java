package ua.vikno.documents.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.vikno.documents.qr.Decoding.Decoded;

/** The examples printed in Resolution 97, with their own mistakes. */
class OfficialVectorsTest {
    private static final String V002_1 =
            "QkNECjAwMgoyClVDVAoK0s7CIJPR8u7s4PLu6-7js_-UClVBNzgzMjI2NjkwMDAwMDI2MDA1MDEyMTA3MzU4ClVBSDEwMzQuMjgKNDA3MjM4MjQKCgrR8u7s4PLu6-7js_ftsyDv7vHr8-PoCg";
    private static final String V003_1 =
            "QkNECjAwMwoyClVDVAoK0s7CIKvDyqvN4PTy7uPg5yDT6vDgv-3ouwpVQTIwMTIzNDU2MDAwMDAwMDI2MDMyMzAxMjA0MiAKVUFIMjk5OC4zOQo0MDEyMTQ1MgpTVVBQL1NVUFAKQUExNTY3OC02NzkKP1RpY2tObz2UWUExMjY3lCZBZGRyPZTi8-vo9v8gy_Pj7uLgLCDh8-QuIDkxMSzM6Oro8ujt9mmUCgpGRUZGCjI1MDkyMTEyMDAwMAoyNTAyMjkxMjAwMDAKUkZV";
    private static final String V003_2 =
            "QkNECjAwMwoyCklDVAoKz-Xy8OXt6u4g0O7s4O0gz-Xy8O7i6PcKVUE5MDY1NDMyMTAwMDAwMDAyNjAzMjMwMTIwMjQKVUFINjMKNDAxMjE0MjUKTVAyUC9NUDJCCkRSLTU2NzgtMTIKx-Ag6uDi8y4KPzxVbHRtdENkdHI-PE5tPrLi4O3u4iCy4uDtILLi4O3u4uj3PC9ObT48SWQ-PFBydnRJZD4yOTQ0MjAyNzU3PC9QcnZ0SWQ-PC9JZD48L1VsdG10Q2R0cj4KRkVGRgoyNTA5MjExMjAwMDAKMjUwMjIxMTIwMDAwClJGVQ";

    @Test
    void format002Example1GivesItsThirteenLines() {
        Decoded decoded = decode("https://qr.bank.gov.ua/" + V002_1);
        assertThat(decoded.format()).isEqualTo("002");
        assertThat(decoded.coding()).isEqualTo(TextCoding.WINDOWS_1251);
        assertThat(decoded.lines())
                .containsExactly(
                        "BCD",
                        "002",
                        "2",
                        "UCT",
                        "",
                        "ТОВ “Стоматологія”",
                        "UA783226690000026005012107358",
                        "UAH1034.28",
                        "40723824",
                        "",
                        "",
                        "Стоматологічні послуги",
                        "");
        assertThat(codes(decoded)).containsExactly("7 iban-checksum", "9 code-checksum");
    }

    @Test
    void format003Example1KeepsItsStraySpaceAndImpossibleDate() {
        Decoded decoded = decode("https://qr.bank.gov.ua/" + V003_1);
        assertThat(decoded.lines())
                .containsExactly(
                        "BCD",
                        "003",
                        "2",
                        "UCT",
                        "",
                        "ТОВ «ГК«Нафтогаз України»",
                        "UA201234560000000260323012042 ",
                        "UAH2998.39",
                        "40121452",
                        "SUPP/SUPP",
                        "AA15678-679",
                        "?TickNo=”YA1267”&Addr=”вулиця Лугова, буд. 911,Микитинцi”",
                        "",
                        "FEFF",
                        "250921120000",
                        "250229120000",
                        "RFU");
        assertThat(codes(decoded)).containsExactly("7 iban-whitespace", "16 time-form", "17 reserved-not-empty");
        assertThat(decoded.iban()).isEqualTo("UA201234560000000260323012042");
        assertThat(decoded.reference()).isEqualTo("AA15678-679");
    }

    @Test
    void format003Example2IsAnInstantTransferWithAnUltimateCreditor() {
        Decoded decoded = decode("https://qr.bank.gov.ua/" + V003_2);
        assertThat(decoded.fields())
                .containsEntry("function", "ICT")
                .containsEntry("recipient", "Петренко Роман Петрович")
                .containsEntry("iban", "UA906543210000000260323012024")
                .containsEntry("amount", "UAH63")
                .containsEntry("recipientCode", "40121425")
                .containsEntry("category", "MP2P/MP2B")
                .containsEntry("reference", "DR-5678-12")
                .containsEntry("purpose", "За каву.")
                .containsEntry("lock", "FEFF")
                .containsEntry("validUntil", "250921120000")
                .containsEntry("createdAt", "250221120000")
                .containsEntry("signature", "RFU");
        assertThat(decoded.field("display"))
                .isEqualTo("?<UltmtCdtr><Nm>Іванов Іван Іванович</Nm><Id><PrvtId>2944202757</PrvtId></Id></UltmtCdtr>");
        assertThat(codes(decoded)).containsExactly("9 code-checksum", "17 reserved-not-empty");
    }

    @Test
    void cyrillicBytesAreThoseOfTheResolution() {
        assertThat("ТОВ «ГК«Нафтогаз України»".getBytes(TextCoding.WINDOWS_1251.charset()))
                .asHexString()
                .isEqualTo("D2CEC220ABC3CAABCDE0F4F2EEE3E0E720D3EAF0E0BFEDE8BB");
    }

    private static Decoded decode(String text) {
        return (Decoded) PaymentQrDecoder.decode(text);
    }

    private static List<String> codes(Decoded decoded) {
        return decoded.problems().stream().map(f -> f.field() + " " + f.code()).toList();
    }
}
