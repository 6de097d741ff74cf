package ua.vikno.portal.registers.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Finds the line that is not in the form's charset; the decoder reads ahead, so each line is decoded for itself. */
final class ForeignBytes {
    private static final int LONGEST = 1 << 20;

    private ForeignBytes() {}

    static void find(Content content, Charset charset, Faults faults) throws IOException {
        int line = 1;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(content.open())) {
            for (int b = in.read(); ; b = in.read()) {
                if (b < 0 || b == '\n' || bytes.size() == LONGEST) {
                    if (!decodes(bytes.toByteArray(), charset)) {
                        faults.add(line, "", "", Reason.WRONG_CHARSET.with("not " + charset.name()));
                        return;
                    }
                    bytes.reset();
                    line++;
                }
                if (b < 0) {
                    break;
                }
                if (b != '\n') {
                    bytes.write(b);
                }
            }
        }
        faults.ofFile(Reason.WRONG_CHARSET, "not " + charset.name());
    }

    private static boolean decodes(byte[] line, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
