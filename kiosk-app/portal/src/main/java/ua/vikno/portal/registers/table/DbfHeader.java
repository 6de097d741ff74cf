package ua.vikno.portal.registers.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of a dBASE III table: 32 bytes, 32 for each field, a terminator 0x0D.
 *
 * @param records how many records the header promises
 * @param length bytes before the first record
 * @param recordLength bytes of a record, its deletion mark included
 */
record DbfHeader(long records, int length, int recordLength, List<Field> fields) {
    private static final int FIXED = 32;
    private static final int DBASE_III = 0x03;

    /** @param type and length as a form states it: {@code C25}, {@code N10.2} */
    record Field(String name, String type, int offset, int length) {}

    /** Null when this is no dBASE III table at all. */
    static @Nullable DbfHeader of(byte[] content) {
        if (content.length < FIXED + 1 || content[0] != DBASE_III) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long records = Integer.toUnsignedLong(bytes.getInt(4));
        int length = Short.toUnsignedInt(bytes.getShort(8));
        int recordLength = Short.toUnsignedInt(bytes.getShort(10));
        List<Field> fields = new ArrayList<>();
        int offset = 1;
        int at = FIXED;
        while (at < content.length && content[at] != 0x0D) {
            if (at + FIXED > content.length) {
                return null;
            }
            int size = Byte.toUnsignedInt(content[at + 16]);
            int decimals = Byte.toUnsignedInt(content[at + 17]);
            char type = (char) content[at + 11];
            fields.add(new Field(
                    name(content, at), type + "" + size + (decimals == 0 ? "" : "." + decimals), offset, size));
            offset += size;
            at += FIXED;
        }
        return at < content.length ? new DbfHeader(records, length, recordLength, List.copyOf(fields)) : null;
    }

    /** What the fields say that the header should say, in one line; null when they agree. */
    @Nullable
    String contradiction() {
        int sum = 1 + fields.stream().mapToInt(Field::length).sum();
        if (sum != recordLength) {
            return "record length " + recordLength + ", fields make " + sum;
        }
        int header = FIXED + FIXED * fields.size() + 1;
        // Some writers put one more zero byte after the terminator.
        return length == header || length == header + 1 ? null : "header length " + length + ", fields make " + header;
    }

    private static String name(byte[] content, int at) {
        int end = at;
        while (end < at + 11 && content[end] != 0) {
            end++;
        }
        return new String(content, at, end - at, StandardCharsets.US_ASCII);
    }
}
