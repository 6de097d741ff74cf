package ua.vikno.portal.registers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** An importer on an empty embedded database for each test, in a directory of its own that is deleted afterwards. */
public final class OpenPortal implements BeforeEachCallback, AfterEachCallback {
    private Path directory = Path.of("");
    private @Nullable TestPortal open;

    public TestPortal get() {
        return Objects.requireNonNull(open, "it is open during a test only");
    }

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        directory = Files.createTempDirectory("vikno-portal-test");
        open = TestPortal.in(directory);
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        get().close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
