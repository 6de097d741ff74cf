package ua.vikno.devices.testing;

import java.util.Collections;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class that has no tag of {@link Needs} and whose test code starts a process or JavaFX, or sleeps. Registered for the tests
 * of every module by {@code META-INF/services}.
 */
public final class UnitTestGuard implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        if (Collections.disjoint(context.getTags(), Needs.ALL)) {
            TestCode.starter(context.getRequiredTestClass()).ifPresent(starter -> {
                throw new AssertionError(context.getRequiredTestClass().getSimpleName()
                        + " needs a tag such as @Tag(Needs.PEER): " + starter);
            });
        }
    }
}
