package ua.vikno.portal.registers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import ua.vikno.portal.registers.table.Content;

/** A register as it came: what it is called and its bytes, which are read from where they lie. */
record RegisterFile(String name, Content content) {
    static RegisterFile of(Path path) {
        return new RegisterFile(String.valueOf(path.getFileName()), Content.of(path));
    }

    /** The name without its ending, in lower case. */
    String stem() {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    }

    String sha256() throws IOException {
        try (InputStream in = content.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[Content.HEAD];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
