package ua.vikno.portal.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The end of a journal's file.
 *
 * @param links its last lines, the oldest first, at most 2
 * @param whole how many bytes its whole lines take; what follows is a part of one
 */
record JournalTail(List<JournalChain.Link> links, long whole) {
    private static final int BYTES = 8 << 10;
    private static final int LINES = 2;

    static JournalTail of(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(BYTES, file.size()));
            long start = file.size() - tail.capacity();
            while (tail.hasRemaining()) {
                if (file.read(tail, start + tail.position()) < 0) {
                    break;
                }
            }
            int end = tail.position();
            while (end > 0 && tail.get(end - 1) != '\n') {
                end--;
            }
            String text = new String(tail.array(), 0, end, StandardCharsets.UTF_8);
            return new JournalTail(last(text.split("\n", -1)), start + end);
        }
    }

    private static List<JournalChain.Link> last(String[] lines) {
        Deque<JournalChain.Link> links = new ArrayDeque<>();
        for (int i = lines.length - 1; i >= 0 && links.size() < LINES; i--) {
            JournalChain.apart(lines[i]).ifPresent(links::addFirst);
        }
        return List.copyOf(links);
    }
}
