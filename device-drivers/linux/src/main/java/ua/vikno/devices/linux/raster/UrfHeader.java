package ua.vikno.devices.linux.raster;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The header of URF, as libcups reads it. */
record UrfHeader(int dpi, boolean grey, int width, int height) implements PageHeader {
    private static final int LENGTH = 32;
    private static final byte ONE_SIDED = 1;
    private static final byte NORMAL_QUALITY = 4;

    @Override
    public void file(DataOutputStream out, int pages) throws IOException {
        out.writeBytes("UNIRAST\0");
        out.writeInt(pages);
    }

    @Override
    public void page(DataOutputStream out, int pages) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(LENGTH);
        header.put((byte) (grey ? Byte.SIZE : 3 * Byte.SIZE));
        header.put((byte) (grey ? 0 : 1));
        header.put(ONE_SIDED);
        header.put(NORMAL_QUALITY);
        header.putInt(12, width).putInt(16, height).putInt(20, dpi);
        out.write(header.array());
    }
}
