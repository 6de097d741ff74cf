package ua.vikno.devices.linux.speech.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import ua.vikno.devices.Condition;

/** One WAV file for each utterance: for listening to a kiosk without a loudspeaker, and for machines that judge speech. */
public final class WaveFiles implements Sink {
    private static final int HEADER = 44;

    private final Path directory;
    private final AtomicInteger count = new AtomicInteger();

    public WaveFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public Health probe() {
        return Files.isDirectory(directory) && Files.isWritable(directory)
                ? Health.well("WAV files in " + directory)
                : new Health(Condition.OFFLINE, "no directory " + directory + ": make it, writable for the kiosk");
    }

    @Override
    public String fingerprint() {
        return Boolean.toString(Files.isDirectory(directory));
    }

    @Override
    public Sound open(int sampleRate) throws IOException {
        Path file = directory.resolve("%06d.wav".formatted(count.incrementAndGet()));
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        channel.position(HEADER);
        return new WaveFile(channel, sampleRate);
    }

    private static final class WaveFile implements Sound {
        private final FileChannel channel;
        private final int sampleRate;

        WaveFile(FileChannel channel, int sampleRate) {
            this.channel = channel;
            this.sampleRate = sampleRate;
        }

        @Override
        public synchronized void write(byte[] samples, int count) throws IOException {
            if (!channel.isOpen()) {
                throw new IOException("cut");
            }
            ByteBuffer bytes = ByteBuffer.wrap(samples, 0, count);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public synchronized void close() throws IOException {
            if (channel.isOpen()) {
                try (channel) {
                    channel.write(header((int) channel.size() - HEADER), 0);
                }
            }
        }

        @Override
        public void cut() {
            try {
                close();
            } catch (IOException e) {
                // Nothing more is written, which is what was wanted.
            }
        }

        private ByteBuffer header(int length) {
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + Math.max(0, length));
            header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
            header.putShort((short) 1).putShort((short) 1).putInt(sampleRate).putInt(2 * sampleRate);
            header.putShort((short) 2).putShort((short) 16);
            header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(Math.max(0, length));
            return header.flip();
        }
    }
}
