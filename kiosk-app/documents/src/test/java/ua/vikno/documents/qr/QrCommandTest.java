package ua.vikno.documents.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import ua.vikno.devices.testing.Needs;
import ua.vikno.documents.Foreign;

@Tag(Needs.PEER)
class QrCommandTest {
    private static final String GOOD = """
        {"recipient": "КП «Вода»", "iban": "UA21 3223 1300 0002 6007 2335 6600 1", "amount": 576.45,
         "recipientCode": "12345678", "purpose": "За воду", "lock": "FEFF"}
        """;

    @TempDir
    private Path folder;

    private String printed = "";

    @Test
    void whatIsEncodedToAPictureIsDecodedFromItByUsAndByZbar() throws IOException {
        Path picture = folder.resolve("qr.png");
        assertThat(run("encode", write(GOOD), "--out", picture.toString())).isZero();
        JsonNode made = json();
        assertThat(made.path("version").asInt()).isBetween(10, 17);
        assertThat(Foreign.run("zbarimg", "-q", "--nodbus", "--raw", picture.toString())
                        .strip())
                .isEqualTo(made.path("url").asString());
        assertThat(run("decode", picture.toString())).isZero();
        JsonNode read = json();
        assertThat(read.path("format").asString()).isEqualTo("003");
        assertThat(read.path("fields").path("recipient").asString()).isEqualTo("КП «Вода»");
        assertThat(read.path("fields").path("amount").asString()).isEqualTo("UAH576.45");
        assertThat(read.path("fields").path("lock").asString()).isEqualTo("FEFF");
        assertThat(read.path("lines")).hasSize(17);
        assertThat(read.path("problems")).isEmpty();
    }

    @Test
    void whatDecodePrintsCanBeEncodedAgain() throws IOException {
        run("encode", write(GOOD));
        String url = json().path("url").asString();
        run("decode", url);
        assertThat(run("encode", write(printed))).isZero();
        assertThat(json().path("url").asString()).isEqualTo(url);
    }

    @Test
    void aRefusalNamesFieldAndReason() throws IOException {
        assertThat(run("encode", write(GOOD.replace("6600 1", "6600 2").replace("За воду", "За воду ₴"))))
                .isEqualTo(1);
        assertThat(json().path("faults"))
                .extracting(f -> f.path("field").asInt() + " " + f.path("code").asString())
                .containsExactly("7 iban-checksum", "12 character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1]",
                "{\"recipient\":",
                "{\"recipent\": \"КП\"}",
                "{\"amount\": \"1,5\"}",
                "{\"lock\": \"XYZ\"}",
                "{\"recipient\": {}}"
            })
    void aBrokenDescriptionIsRefusedInJson(String text) throws IOException {
        assertThat(run("encode", write(text))).isEqualTo(1);
        assertThat(json().path("faults")).isNotEmpty();
    }

    @Test
    void otherTextIsNoPayment() {
        assertThat(run("decode", "https://example.com")).isEqualTo(1);
        assertThat(json().path("error").asString()).isEqualTo("no-payload");
    }

    @Test
    void aWrongCallShowsTheUsageAndHelpIsNoError() {
        assertThat(run("decode")).isEqualTo(2);
        assertThat(run("encode", folder.resolve("absent.json").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(printed).startsWith("Usage: vikno qr");
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("transfer.json"), text).toString();
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = new QrCommand(new ByteArrayInputStream(new byte[0]), print, print).run(List.of(arguments));
        printed = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private JsonNode json() {
        return Json.mapper().readTree(printed);
    }
}
