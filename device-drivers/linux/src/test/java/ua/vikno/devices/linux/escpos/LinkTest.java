package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;
import ua.vikno.devices.contract.HastyClock;
import ua.vikno.devices.linux.transport.Transport;

/** The conversation against peers that say anything, in time that only they spend. */
final class LinkTest {
    private static final Set<Condition> SENSED_BY_A_PRINTER = EnumSet.of(
            Condition.PAPER_OUT,
            Condition.PAPER_NEAR_END,
            Condition.PAPER_JAM,
            Condition.COVER_OPEN,
            Condition.CUTTER_ERROR,
            Condition.UNRECOVERABLE,
            Condition.HEAD_HOT);

    private static final Duration LOOK = Duration.ofMillis(1);

    /** Says what it is given to say, one chunk a look; every look costs a millisecond. */
    private static class Talker implements Transport {
        final Deque<byte[]> says = new ArrayDeque<>();
        Set<Condition> sensed = Set.of();

        final HastyClock clock = HastyClock.standing();

        @Override
        public int write(ByteBuffer bytes) {
            int all = bytes.remaining();
            bytes.position(bytes.limit());
            return all;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            clock.forward(LOOK);
            byte[] next = says.poll();
            if (next == null) {
                return 0;
            }
            int length = Math.min(next.length, bytes.remaining());
            bytes.put(next, 0, length);
            return length;
        }

        @Override
        public void await(boolean untilWritable, Duration longest) {
            clock.forward(longest);
        }

        @Override
        public Set<Condition> sensed() {
            return sensed;
        }

        @Override
        public void wake() {}

        @Override
        public void close() {}
    }

    /** Never stops. */
    private static final class Chatterbox extends Talker {
        private final Random random = new Random(20261122);

        @Override
        public int read(ByteBuffer bytes) {
            clock.forward(LOOK);
            byte[] noise = new byte[bytes.remaining()];
            random.nextBytes(noise);
            bytes.put(noise);
            return noise.length;
        }
    }

    @Property(tries = 300)
    void noBytesBreakAConversationOrMakeUpConditions(@ForAll @Size(max = 60) List<@Size(max = 40) byte[]> chunks)
            throws IOException {
        Talker talker = new Talker();
        talker.says.addAll(chunks);
        Link link = new Link(talker, talker.clock);
        link.ask();
        link.identity();
        link.listen(Duration.ofSeconds(1));
        assertThat(SENSED_BY_A_PRINTER).containsAll(link.conditions());
        assertThat(link.marks().answered())
                .isBetween(0, chunks.stream().mapToInt(c -> c.length).sum());
        assertThat(talker.clock.uptime()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aPeerThatNeverStopsTalkingIsLeftAfterTheTimeOfAnAnswer() throws IOException {
        Chatterbox chatterbox = new Chatterbox();
        Link link = new Link(chatterbox, chatterbox.clock);
        link.ask();
        link.send(EscPos.initialise());
        assertThat(chatterbox.clock.uptime()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void paperThatOnlyTheMachineKnowsToBeOutCountsWhenThePrinterIsSilent() throws IOException {
        Talker silent = new Talker();
        silent.sensed = Set.of(Condition.PAPER_OUT);
        Link link = new Link(silent, silent.clock);
        assertThat(link.ask()).isFalse();
        assertThat(link.conditions()).containsExactly(Condition.PAPER_OUT);
    }

    @Test
    void aPrinterThatTakesNoByteIsSilentAndNotGone() throws IOException {
        Talker full = new Talker() {
            @Override
            public int write(ByteBuffer bytes) {
                return 0;
            }
        };
        full.sensed = Set.of(Condition.PAPER_OUT);
        Link link = new Link(full, full.clock);
        assertThat(link.ask()).isFalse();
        assertThat(link.conditions()).containsExactly(Condition.PAPER_OUT);
    }

    @Test
    void aStuckPaperBitIsOutvotedByThePrinterItself() throws IOException {
        Talker talker = new Talker() {
            @Override
            public int write(ByteBuffer bytes) {
                says.add(new byte[] {0x12});
                return super.write(bytes);
            }
        };
        talker.sensed = Set.of(Condition.PAPER_OUT);
        Link link = new Link(talker, talker.clock);
        assertThat(link.ask()).isTrue();
        assertThat(link.conditions()).isEmpty();
    }

    @Test
    void aClosedConnectionIsToldAsSuch() {
        Talker gone = new Talker() {
            @Override
            public int read(ByteBuffer bytes) {
                return -1;
            }
        };
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> new Link(gone, gone.clock).listen(Duration.ofSeconds(1)));
    }
}
