package ua.vikno.devices.simulated.escpos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.devices.receipt.Bitmap;

/** The paper of the simulated printer: rows hang in it until they are cut off. */
final class Roll {
    private static final int KEPT = 20;
    private static final int LONGEST = 20_000;

    private final List<Bitmap> receipts = new ArrayList<>();
    private final ByteArrayOutputStream hanging = new ByteArrayOutputStream();
    private int stride = 1;
    private int rows;

    synchronized void print(int stride, byte[] bits, int fromRow, int count) {
        if (stride != this.stride) {
            cut();
            this.stride = stride;
        }
        if (rows + count <= LONGEST) {
            hanging.write(bits, fromRow * stride, count * stride);
            rows += count;
        }
    }

    synchronized void cut() {
        if (rows > 0) {
            receipts.add(new Bitmap(stride * 8, rows, hanging.toByteArray()));
            if (receipts.size() > KEPT) {
                receipts.removeFirst();
            }
        }
        hanging.reset();
        rows = 0;
    }

    synchronized List<Bitmap> receipts() {
        return List.copyOf(receipts);
    }

    synchronized int hangingRows() {
        return rows;
    }
}
