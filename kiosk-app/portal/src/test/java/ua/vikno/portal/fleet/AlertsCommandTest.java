package ua.vikno.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sets alerts up tries them before a kiosk is in trouble. */
class AlertsCommandTest {
    @RegisterExtension
    final Receiver receiver = new Receiver();

    private String said = "";

    private int run(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = AlertsCommand.run(
                Stream.concat(Stream.of("alerts"), Stream.of(words)).toList(), Clock.systemUTC(), out, out);
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void eachReceiverGetsOneTestAndWhatBecameOfItIsTold() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            int code = run(
                    "test",
                    "--alerts-webhook=" + receiver.address() + "/status/503",
                    "--alerts-mail=smtp://127.0.0.1:" + server.getSmtp().getPort(),
                    "--alerts-mail-from=kiosks@city.example.ua",
                    "--alerts-mail-to=duty@city.example.ua");

            assertThat(code).isEqualTo(1);
            assertThat(said.lines()).containsExactly("webhook: failed, status 503", "mail: taken");
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject()).startsWith("Vikno: Перевірка");
        } finally {
            server.stop();
        }
        assertThat(run("test", "--alerts-webhook=" + receiver.address() + "/status/200"))
                .isZero();
        assertThat(receiver.taken()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--alerts-mail=mail.example.ua | smtps://HOST",
                "--alerts-mail=http://mail.example.ua | smtps://HOST",
                "--alerts-mail=smtp://user:pw@mail.example.ua | smtps://HOST",
                "--alerts-mail-to=a@b.ua | there is no --alerts-mail",
                "--alerts-mail=smtps://m.ua --alerts-mail-from=a@b.ua | alerts-mail-to: is needed",
                "--alerts-mail=smtps://m.ua --alerts-mail-to=a@b.ua | alerts-mail-from: is needed",
                "--alerts-mail=smtps://m.ua --alerts-mail-from=a@b.ua --alerts-mail-to=a@b.ua,x | alerts-mail-to: no address",
                "--alerts-mail=smtps://m.ua --alerts-mail-from=A<a@b.ua> --alerts-mail-to=a@b.ua | alerts-mail-from: no address",
                "--alerts-mail=smtps://m.ua --alerts-mail-from=a@b.ua --alerts-mail-to=a@b.ua --alerts-mail-user=u | not without",
                "--alerts-mail=smtps://m.ua --alerts-mail-from=a@b.ua --alerts-mail-to=a@b.ua --alerts-mail-ca=/none | alerts-mail-ca"
            })
    void whatIsHalfOrWrongIsTold(String options, String sentence) {
        assertThat(run(Stream.concat(Stream.of("test"), Stream.of(options.split(" ")))
                        .toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(said).contains(sentence).doesNotContain("pw@");
    }

    @Test
    void whatIsTypedWronglyIsAnsweredByTheHelp() {
        for (List<String> words : List.of(
                List.of("test"),
                List.of("try", "--alerts-mail=x"),
                List.of("test", "--alerts-mail=smtps://m.ua", "--strange"))) {
            assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
            assertThat(said).contains("usage: vikno portal alerts test");
        }
    }
}
