package ua.vikno.portal.demo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A dBASE III table as old programs write it: cp866, Latin i for і, г for ґ, numbers right, texts left. */
final class DbfWriter {
    private static final Charset CP866 = Charset.forName("IBM866");
    private static final int FIXED = 32;

    private final List<Field> fields = new ArrayList<>();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int count;

    private record Field(String name, char type, int length, int decimals) {}

    /** @param described {@code NAME C30}, {@code SUM N10.2} */
    DbfWriter(List<String> described) {
        for (String description : described) {
            int blank = description.indexOf(' ');
            String[] size = description.substring(blank + 2).split("\\.", -1);
            fields.add(new Field(
                    description.substring(0, blank),
                    description.charAt(blank + 1),
                    Integer.parseInt(size[0]),
                    size.length > 1 ? Integer.parseInt(size[1]) : 0));
        }
    }

    void add(List<String> values) {
        records.write(' ');
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            byte[] value = encodable(values.get(i)).getBytes(CP866);
            byte[] cell = new byte[field.length()];
            Arrays.fill(cell, (byte) ' ');
            int start = field.type() == 'N' ? field.length() - value.length : 0;
            System.arraycopy(value, 0, cell, start, value.length);
            records.writeBytes(cell);
        }
        count++;
    }

    byte[] toBytes() {
        int header = FIXED + FIXED * fields.size() + 1;
        ByteBuffer head = ByteBuffer.allocate(header).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 3).put((byte) 126).put((byte) 11).put((byte) 1);
        head.putInt(count).putShort((short) header);
        head.putShort((short) (1 + fields.stream().mapToInt(Field::length).sum()));
        int at = FIXED;
        for (Field field : fields) {
            head.put(at, field.name().getBytes(StandardCharsets.US_ASCII));
            head.put(at + 11, (byte) field.type());
            head.put(at + 16, (byte) field.length()).put(at + 17, (byte) field.decimals());
            at += FIXED;
        }
        head.put(at, (byte) 0x0D);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        file.writeBytes(records.toByteArray());
        file.write(0x1A);
        return file.toByteArray();
    }

    private static String encodable(String text) {
        return text.replace('і', 'i').replace('І', 'I').replace('ґ', 'г').replace('Ґ', 'Г');
    }
}
