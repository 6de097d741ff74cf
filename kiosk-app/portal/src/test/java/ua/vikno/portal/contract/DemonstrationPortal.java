package ua.vikno.portal.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A portal with the demonstration's registers, started once for the tests of a class. */
final class DemonstrationPortal implements BeforeAllCallback, AfterAllCallback {
    private Path directory = Path.of("");
    private @Nullable TestedPortal portal;

    TestedPortal get() {
        return Objects.requireNonNull(portal, "a portal is up during tests only");
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws Exception {
        directory = Files.createTempDirectory("vikno-portal-test");
        portal = TestedPortal.start("jdbc:sqlite:" + directory.resolve("portal.db"), "--registers=demo");
    }

    @Override
    public void afterAll(ExtensionContext tests) throws Exception {
        get().close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
