package ua.vikno.devices.simulated.escpos;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a byte stream into commands. It waits for whole commands, as a printer does. */
final class CommandReader {
    private static final int LARGEST_RASTER = 1 << 20;
    private static final int LINE_ROWS = 30;

    private final InputStream in;

    CommandReader(InputStream in) {
        this.in = in;
    }

    /** @throws EOFException when the sender has closed the stream */
    Command next() throws IOException {
        Command command = null;
        while (command == null) {
            command = read();
        }
        return command;
    }

    private @Nullable Command read() throws IOException {
        return switch (take()) {
            case 0x0A -> new Command.Feed(LINE_ROWS);
            case 0x10 -> realTime();
            case 0x1B -> escape();
            case 0x1C -> fs();
            case 0x1D -> gs();
            default -> null;
        };
    }

    private @Nullable Command realTime() throws IOException {
        return switch (take()) {
            case 0x04 -> new Command.AskStatus(take());
            case 0x05 -> take() == 2 ? new Command.Recover() : null;
            case 0x14 -> {
                if (take() != 8) {
                    skip(2);
                    yield null;
                }
                skip(7);
                yield new Command.ClearBuffer();
            }
            default -> null;
        };
    }

    private @Nullable Command escape() throws IOException {
        int function = take();
        switch (function) {
            case '@' -> {
                return new Command.Initialise();
            }
            case 'J' -> {
                return new Command.Feed(take());
            }
            case 'd' -> {
                return new Command.Feed(take() * LINE_ROWS);
            }
            case 'i', 'm' -> {
                return new Command.Cut();
            }
            case 'p' -> skip(3);
            case '*' -> {
                int mode = take();
                skip((take() | take() << 8) * (mode > 1 ? 3 : 1));
            }
            case '$', '\\', 'c' -> skip(2);
            case 'W' -> skip(8);
            case '2', '<', 'L', 'S', 0x0C -> skip(0);
            default -> skip(1);
        }
        return null;
    }

    private @Nullable Command fs() throws IOException {
        switch (take()) {
            case 'S', 'p' -> skip(2);
            case '(' -> {
                skip(1);
                skip(take() | take() << 8);
            }
            case '.', '&' -> skip(0);
            default -> skip(1);
        }
        return null;
    }

    private @Nullable Command gs() throws IOException {
        switch (take()) {
            case 'v' -> {
                return raster();
            }
            case 'V' -> {
                if (take() >= 'A') {
                    skip(1);
                }
                return new Command.Cut();
            }
            case 'a' -> {
                return new Command.Automatic(take() != 0);
            }
            case 'r' -> {
                skip(1);
                return new Command.Transmit();
            }
            case 'I' -> {
                return new Command.Identify(take());
            }
            case '(' -> {
                skip(1);
                skip(take() | take() << 8);
            }
            case '8' -> {
                skip(1);
                skip(take() | take() << 8 | take() << 16 | take() << 24);
            }
            case 'k' -> {
                skip(1);
                skip(take());
            }
            case 'L', 'W', 'P', '$', '\\' -> skip(2);
            default -> skip(1);
        }
        return null;
    }

    private Command raster() throws IOException {
        skip(2);
        int stride = take() | take() << 8;
        int rows = take() | take() << 8;
        if ((long) stride * rows > LARGEST_RASTER) {
            throw new IOException("raster of %d × %d bytes".formatted(stride, rows));
        }
        byte[] bits = in.readNBytes(stride * rows);
        if (bits.length < stride * rows) {
            throw new EOFException("raster broke off");
        }
        return new Command.Raster(stride, bits);
    }

    private void skip(int bytes) throws IOException {
        if (bytes < 0 || bytes > LARGEST_RASTER) {
            throw new IOException("command of %d bytes".formatted(bytes));
        }
        in.skipNBytes(bytes);
    }

    private int take() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException("sender closed the stream");
        }
        return b;
    }
}
