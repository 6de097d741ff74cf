package ua.vikno.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.enrolment.TlsPortal;
import ua.vikno.state.identity.EnrolmentWord;
import ua.vikno.state.identity.EnrolmentWord.Refused;
import ua.vikno.state.identity.EnrolmentWord.Waiting;
import ua.vikno.state.identity.EnrolmentWord.Why;

/** What the kiosk's own screen orders of the agent, at the real portal over TLS. */
class OrderedEnrolmentTest extends TlsPortal {
    private Path state;
    private Path wanted;
    private Path told;

    /** What happens in the first pause, in the second … */
    private final Deque<Happening> pauses = new ArrayDeque<>();

    private interface Happening {
        void happens(Waiting waiting) throws IOException;
    }

    @BeforeEach
    void places() throws IOException {
        state = Files.createTempDirectory(directory, "machine");
        Path run = Files.createTempDirectory(directory, "run");
        wanted = run.resolve("invitation");
        told = run.resolve("told");
    }

    private int ordered(String invitation) throws IOException, InterruptedException {
        Files.writeString(wanted, invitation);
        AgentCommand command = new AgentCommand(
                new StringReader(""), new PrintStream(PrintStream.nullOutputStream(), true), Map.of(), this::pause);
        return command.run(List.of("ordered", "--state=" + state, "--wanted=" + wanted, "--told=" + told));
    }

    private void pause() throws InterruptedException {
        try {
            Happening next = pauses.poll();
            if (next == null) {
                throw new InterruptedException("nothing more happens");
            }
            assertThat(wanted).doesNotExist();
            next.happens((Waiting) word());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EnrolmentWord word() throws IOException {
        return EnrolmentWord.of(Files.readString(told)).orElseThrow();
    }

    private String line(String verb, String kiosk) throws IOException {
        return invited(verb, kiosk).text();
    }

    @Test
    void theOldCertificateIsGoodUntilTheNewOneIsThere() throws Exception {
        pauses.add(waiting -> kiosks("confirm", "hall-2", waiting.code()));
        assertThat(ordered(line("add", "hall-2"))).isZero();
        byte[] first = Files.readAllBytes(state.resolve("identity"));

        pauses.add(waiting -> {
            assertThat(state.resolve("identity")).as("while it waits").hasBinaryContent(first);
            kiosks("confirm", "hall-2", waiting.code());
        });
        assertThat(ordered(line("replace", "hall-2"))).isZero();
        assertThat(word()).isEqualTo(new EnrolmentWord.Enrolled());
        assertThat(Files.readAllBytes(state.resolve("identity"))).isNotEqualTo(first);
        assertThat(wanted).doesNotExist();
    }

    @Test
    void anInvitationThatComesMeanwhileCountsInstead() throws Exception {
        String second = line("add", "second");
        pauses.add(waiting -> Files.writeString(wanted, second));
        pauses.add(waiting -> kiosks("confirm", "second", waiting.code()));
        assertThat(ordered(line("add", "first"))).isZero();
        assertThat(kiosks("list").text()).contains("first  no certificate");
    }

    @Test
    void whatIsNoInvitationOrIsOverIsTold() throws Exception {
        assertThat(ordered("https://portal.example.ua")).isEqualTo(1);
        assertThat(word()).isEqualTo(new Refused(Why.INVITATION));
        assertThat(ordered("X".repeat(2_000))).isEqualTo(1);
        assertThat(word()).isEqualTo(new Refused(Why.INVITATION));

        String old = line("add", "late");
        sql("update kiosk_enrolment set expires_at = 1 where kiosk = 'late'");
        assertThat(ordered(old)).isEqualTo(1);
        assertThat(word()).isEqualTo(new Refused(Why.OVER));
        assertThat(state.resolve("identity")).doesNotExist();
    }

    @Test
    void anAdministratorWhoEndsTheInvitationEndsIt() throws Exception {
        pauses.add(waiting -> kiosks("revoke", "ended"));
        assertThat(ordered(line("add", "ended"))).isEqualTo(1);
        assertThat(word()).isInstanceOf(Refused.class);
    }
}
