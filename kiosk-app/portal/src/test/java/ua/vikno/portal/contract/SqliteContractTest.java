package ua.vikno.portal.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTest extends PortalContract {
    @TempDir
    static Path directory;

    @Override
    String database() {
        return "jdbc:sqlite:" + directory.resolve("portal.db");
    }
}
