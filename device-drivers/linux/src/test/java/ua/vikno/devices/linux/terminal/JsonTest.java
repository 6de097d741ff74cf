package ua.vikno.devices.linux.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class JsonTest {
    private static final String SAMPLE = """
            {"method":"Purchase","step":0,"params":{"amount":"0.60","pan":"4731XXXXXXXX9838","n":5,"t":true,"x":null,
            "deep":{"a":[1,2]},"receipt":"ПРИВАТБАНК\\nСУМА"},"error":true,"errorDecsription":"Transaction canceled by user"}""";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anAnswerIsReadAsTheProtocolsOwnExamplesSpellIt() throws IOException {
        Message message = Json.read(utf8(SAMPLE));
        assertThat(message.method()).isEqualTo("Purchase");
        assertThat(message.error()).isTrue();
        assertThat(message.description()).isEqualTo("Transaction canceled by user");
        assertThat(message.params())
                .containsEntry("n", "5")
                .containsEntry("t", "true")
                .containsEntry("receipt", "ПРИВАТБАНК\nСУМА")
                .doesNotContainKeys("x", "deep");
        assertThat(message.toString()).doesNotContain("4731");
    }

    @Test
    void aRequestIsWrittenAsTheTextShowsIt() {
        assertThat(new String(Json.write(Message.service("identify")), StandardCharsets.UTF_8))
                .isEqualTo("{\"method\":\"ServiceMessage\",\"step\":0,\"params\":{\"msgType\":\"identify\"}}");
        assertThat(new String(Json.write(Message.request("PingDevice", Map.of())), StandardCharsets.UTF_8))
                .isEqualTo("{\"method\":\"PingDevice\",\"step\":0}");
    }

    @Test
    void depthLengthAndNumberHaveAnEnd() {
        for (String bad : List.of(
                "{\"method\":\"a\",\"params\":" + "{\"a\":".repeat(1000) + "1" + "}".repeat(1001),
                "{\"method\":\"" + "x".repeat(Frames.LONGEST) + "\"}",
                "{\"n\":" + "9".repeat(1000) + "}",
                "[]",
                "{}",
                "{\"method\":\"a\"} {}",
                "{\"method\":\"a\"",
                "\u0001")) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> Json.read(utf8(bad)));
        }
    }

    @Test
    void aStreamWithoutAnEndIsGivenUp() {
        Frames frames = new Frames();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> frames.take(ByteBuffer.wrap(new String(new char[Frames.LONGEST + 1])
                        .replace('\0', 'x')
                        .getBytes(StandardCharsets.US_ASCII))));
    }

    @Property(tries = 1000)
    void anyBytesAreAMessageOrARefusal(@ForAll @Size(max = 400) byte[] bytes) {
        harmless(bytes);
    }

    @Property(tries = 1000)
    void anyDamageToAnAnswerIsAMessageOrARefusal(
            @ForAll("damage") List<Integer> places, @ForAll byte value, @ForAll @IntRange(max = 300) int cut) {
        byte[] bytes = utf8(SAMPLE);
        places.forEach(place -> bytes[place % bytes.length] = value);
        harmless(Arrays.copyOf(bytes, Math.max(0, bytes.length - cut)));
    }

    @Property(tries = 300)
    void framesDoNotDependOnSegments(@ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 20) Integer> cuts)
            throws IOException {
        byte[] stream = utf8("\0" + SAMPLE + "\0\0" + "{\"method\":\"b\"}" + "\0");
        Frames frames = new Frames();
        int at = 0;
        for (int i = 0; at < stream.length; i++) {
            int length = Math.min(cuts.get(i % cuts.size()), stream.length - at);
            frames.take(ByteBuffer.wrap(stream, at, length));
            at += length;
        }
        List<String> methods = new ArrayList<>();
        for (byte[] frame = frames.next(); frame != null; frame = frames.next()) {
            methods.add(Json.read(frame).method());
        }
        assertThat(methods).containsExactly("Purchase", "b");
    }

    @Provide
    Arbitrary<List<Integer>> damage() {
        return Arbitraries.integers().between(0, 1000).list().ofMaxSize(4);
    }

    private static void harmless(byte[] bytes) {
        try {
            assertThat(Json.read(bytes).method()).isNotEmpty();
        } catch (IOException e) {
            assertThat(e.getMessage()).hasSizeLessThan(200);
        }
    }
}
