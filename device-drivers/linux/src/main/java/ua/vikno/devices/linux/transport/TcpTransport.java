package ua.vikno.devices.linux.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A printer's TCP port. */
public final class TcpTransport implements Transport {
    /** Small, so that what the socket has accepted has nearly reached the printer. */
    private static final int SEND_BUFFER = 16 * 1024;

    /** Our kernel doubles the send buffer; printers' own windows are of 16 kB at most. */
    private static final int UNREAD = 64 * 1024;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    private TcpTransport(SocketChannel channel, Selector selector, SelectionKey key) {
        this.channel = channel;
        this.selector = selector;
        this.key = key;
    }

    public static TcpTransport connect(String host, int port, Duration deadline) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        SocketChannel channel = SocketChannel.open();
        Selector selector = Selector.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            if (!channel.connect(address)) {
                selector.select(deadline.toMillis());
                if (!channel.finishConnect()) {
                    throw new SocketTimeoutException("no connection to %s:%d".formatted(host, port));
                }
            }
            return new TcpTransport(channel, selector, key);
        } catch (IOException | RuntimeException e) {
            channel.close();
            selector.close();
            throw e;
        }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return channel.write(bytes);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return channel.read(bytes);
    }

    @Override
    public void await(boolean untilWritable, Duration longest) throws IOException {
        key.interestOps(untilWritable ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        long millis = longest.toMillis();
        if (millis <= 0) {
            selector.selectNow();
        } else {
            selector.select(millis);
        }
        selector.selectedKeys().clear();
    }

    @Override
    public int unreadBytes() {
        return UNREAD;
    }

    @Override
    public void wake() {
        selector.wakeup();
    }

    @Override
    public void discard() throws IOException {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } finally {
            close();
        }
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }
}
