package ua.vikno.devices.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads compiled test classes: what a test uses, itself or through other test classes. Code under test is not looked into. */
final class TestCode {
    private static final Set<String> SLOW = Set.of(
            "java/lang/ProcessBuilder.<init>",
            "java/lang/Runtime.exec",
            "javafx/application/Platform.startup",
            "javafx/application/Application.launch",
            "java/lang/Thread.sleep",
            "java/util/concurrent/locks/LockSupport.parkNanos");
    /** Where Maven, the test jars and IDEs keep test classes. */
    private static final Pattern TEST_ROOT =
            Pattern.compile(".*(?:[/-]tests?(?:-classes)?/|-tests\\.jar!/)ua/vikno/.*");

    private TestCode() {}

    /** Says which test class starts a process or JavaFX, and which; empty if none does. */
    static Optional<String> starter(Class<?> test) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(test.getName().replace('.', '/')));
        while (!open.isEmpty()) {
            String name = open.pop();
            ClassModel code = name.startsWith("ua/vikno/") && seen.add(name) ? read(test, name) : null;
            if (code == null) {
                continue;
            }
            for (PoolEntry entry : code.constantPool()) {
                switch (entry) {
                    case MemberRefEntry member -> {
                        String called = member.owner().asInternalName() + "."
                                + member.name().stringValue();
                        if (SLOW.contains(called)) {
                            return Optional.of(name + " calls " + called);
                        }
                        open.push(member.owner().asInternalName());
                    }
                    // Every nested class names the classes around it, also when it uses nothing of them.
                    case ClassEntry used
                    when !name.startsWith(used.asInternalName() + "$") -> open.push(used.asInternalName());
                    default -> {}
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable ClassModel read(Class<?> test, String name) {
        URL place = test.getClassLoader().getResource(name + ".class");
        if (place == null || !TEST_ROOT.matcher(place.toString()).matches()) {
            return null;
        }
        try (InputStream bytes = place.openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
