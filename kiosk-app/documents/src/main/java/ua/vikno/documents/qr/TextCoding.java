package ua.vikno.documents.qr;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Field 3: how the letters of a code are stored. */
public enum TextCoding {
    UTF_8("1", StandardCharsets.UTF_8),
    WINDOWS_1251("2", Charset.forName("windows-1251"));

    private final String flag;
    private final Charset charset;

    TextCoding(String flag, Charset charset) {
        this.flag = flag;
        this.charset = charset;
    }

    String flag() {
        return flag;
    }

    Charset charset() {
        return charset;
    }
}
