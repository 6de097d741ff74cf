package ua.vikno.portal.registers.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table of dBASE III to 5, FoxPro or Visual FoxPro: 32 bytes, 32 for each field, a terminator 0x0D, and in
 * Visual FoxPro 263 bytes that name its database.
 *
 * @param language the code page by byte 29; 0 where the program that wrote the table did not say
 *
 * @param records how many records the header promises
 * @param length bytes before the first record
 * @param recordLength bytes of a record, its deletion mark included
 */
record DbfHeader(int language, long records, int length, int recordLength, List<Field> fields) {
    private static final int FIXED = 32;
    private static final int BACKLINK = 263;
    private static final String HIDDEN = "_NullFlags";
    /** First bytes of the tables above; those with a memo file are read where no field hangs on it. */
    private static final Set<Integer> KINDS =
            Set.of(0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x87, 0x8B, 0x8E, 0xCB, 0xF5, 0xFB);

    /** @param type and length as a form states it: {@code C25}, {@code N10.2} */
    record Field(String name, String type, int offset, int length) {}

    /** Null when this is no such table at all. */
    static @Nullable DbfHeader of(byte[] content) {
        if (content.length < FIXED + 1 || !KINDS.contains(Byte.toUnsignedInt(content[0]))) {
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
            // A long text keeps the upper byte of its length where a number keeps its decimals.
            int width = type == 'C' ? size + 256 * decimals : size;
            String shape = type + "" + width + (decimals == 0 || type == 'C' ? "" : "." + decimals);
            fields.add(new Field(name(content, at), shape, offset, width));
            offset += width;
            at += FIXED;
        }
        return at < content.length
                ? new DbfHeader(Byte.toUnsignedInt(content[29]), records, length, recordLength, List.copyOf(fields))
                : null;
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
        return length == header || length == header + 1 || length == header + BACKLINK
                ? null
                : "header length " + length + ", fields make " + header;
    }

    /** Fields that hold something of the provider's; Visual FoxPro adds one of its own. */
    List<Field> named() {
        return fields.stream().filter(field -> !field.name().equals(HIDDEN)).toList();
    }

    private static String name(byte[] content, int at) {
        int end = at;
        while (end < at + 11 && content[end] != 0) {
            end++;
        }
        return new String(content, at, end - at, StandardCharsets.US_ASCII);
    }
}
