package ua.vikno.portal.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A new embedded database for each test, in a directory of its own that is deleted afterwards. */
public final class EmbeddedDatabase implements BeforeEachCallback, AfterEachCallback {
    private Path directory = Path.of("");
    private @Nullable Database open;

    public Database database() {
        return Objects.requireNonNull(open, "a database is open during a test only");
    }

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        directory = Files.createTempDirectory("vikno-portal-test");
        open = Database.open(EmptyPortal.in(directory));
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        database().close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
