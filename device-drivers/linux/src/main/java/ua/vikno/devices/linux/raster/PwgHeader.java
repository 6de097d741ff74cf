package ua.vikno.devices.linux.raster;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The header of PWG raster (PWG 5102.4-2012, 4.3); what is not named stays 0. */
record PwgHeader(int dpi, boolean grey, int width, int height) implements PageHeader {
    private static final int LENGTH = 1796;
    private static final int RESOLUTION = 276;
    private static final int COPIES = 340;
    private static final int PAGE_SIZE_IN_POINTS = 352;
    private static final int WIDTH = 372;
    private static final int HEIGHT = 376;
    private static final int BITS_PER_COLOUR = 384;
    private static final int BITS_PER_PIXEL = 388;
    private static final int BYTES_PER_LINE = 392;
    private static final int COLOUR_SPACE = 400;
    private static final int COLOURS = 420;
    private static final int TOTAL_PAGES = 452;
    private static final int CROSS_FEED_TRANSFORM = 456;
    private static final int FEED_TRANSFORM = 460;
    private static final int PAGE_SIZE_NAME = 1732;

    private static final int SGRAY = 18;
    private static final int SRGB = 19;
    private static final int A4_WIDTH = 595;
    private static final int A4_HEIGHT = 842;

    @Override
    public void file(DataOutputStream out, int pages) throws IOException {
        out.writeBytes("RaS2");
    }

    @Override
    public void page(DataOutputStream out, int pages) throws IOException {
        int colours = grey ? 1 : 3;
        ByteBuffer header = ByteBuffer.allocate(LENGTH);
        text(header, 0, "PwgRaster");
        header.putInt(RESOLUTION, dpi).putInt(RESOLUTION + Integer.BYTES, dpi);
        header.putInt(COPIES, 1);
        header.putInt(PAGE_SIZE_IN_POINTS, A4_WIDTH).putInt(PAGE_SIZE_IN_POINTS + Integer.BYTES, A4_HEIGHT);
        header.putInt(WIDTH, width).putInt(HEIGHT, height);
        header.putInt(BITS_PER_COLOUR, Byte.SIZE).putInt(BITS_PER_PIXEL, Byte.SIZE * colours);
        header.putInt(BYTES_PER_LINE, width * colours);
        header.putInt(COLOUR_SPACE, grey ? SGRAY : SRGB).putInt(COLOURS, colours);
        header.putInt(TOTAL_PAGES, pages);
        header.putInt(CROSS_FEED_TRANSFORM, 1).putInt(FEED_TRANSFORM, 1);
        text(header, PAGE_SIZE_NAME, "iso_a4_210x297mm");
        out.write(header.array());
    }

    private static void text(ByteBuffer header, int at, String text) {
        header.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }
}
