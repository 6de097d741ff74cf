package ua.vikno.devices.linux.escpos;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.devices.receipt.Bitmap;

/** A bitmap as GS v 0 commands, each with at most a slice of rows. */
public final class RasterEncoder {
    private final int sliceRows;
    private final int awkwardRows;

    RasterEncoder(Profile profile) {
        this.sliceRows = profile.sliceRows();
        this.awkwardRows = profile.awkwardRows();
    }

    /** @throws IllegalArgumentException if there is no such profile */
    public static RasterEncoder forProfile(String profile) {
        return new RasterEncoder(Profiles.builtIn().named(profile));
    }

    /** One command for each slice, top to bottom. */
    public List<byte[]> encode(Bitmap bitmap) {
        List<byte[]> commands = new ArrayList<>();
        int top = 0;
        for (int rows : heights(bitmap.height())) {
            commands.add(slice(bitmap, top, rows));
            top += rows;
        }
        return commands;
    }

    /** The last slice gives up one row when its height is one that this printer swallows. */
    List<Integer> heights(int height) {
        List<Integer> heights = new ArrayList<>();
        for (int left = height; left > 0; left -= sliceRows) {
            heights.add(Math.min(left, sliceRows));
        }
        if (!heights.isEmpty() && awkwardRows > 1 && heights.getLast() % awkwardRows == 0) {
            heights.add(1);
            heights.set(heights.size() - 2, heights.get(heights.size() - 2) - 1);
        }
        return heights;
    }

    private static byte[] slice(Bitmap bitmap, int top, int rows) {
        int stride = bitmap.stride();
        byte[] header = EscPos.rasterHeader(stride, rows);
        byte[] command = new byte[header.length + stride * rows];
        System.arraycopy(header, 0, command, 0, header.length);
        System.arraycopy(bitmap.bits(), top * stride, command, header.length, stride * rows);
        return command;
    }
}
