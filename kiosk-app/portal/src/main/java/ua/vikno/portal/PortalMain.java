package ua.vikno.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.options.CertificateOptions;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.registers.RegisterInbox;
import ua.vikno.portal.registers.RegisterSet;
import ua.vikno.portal.store.Database;

/** Starts a city's portal. */
public final class PortalMain {
    private PortalMain() {}

    public static void main(String[] args) {
        // A machine set to Egypt or Iran writes other digits, also in what libraries put together.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        List<String> given = List.of(args);
        if (given.contains("--help") || given.contains("-h")) {
            System.out.print(help());
            return;
        }
        // The JDK reads what is typed in the letters of the locale; in an empty environment those are ASCII.
        if (given.stream().anyMatch(word -> word.indexOf('\uFFFD') >= 0)) {
            System.err.println("portal cannot start: an option has letters that this locale does not have;"
                    + " start with LC_ALL=C.UTF-8");
            System.exit(1);
        }
        try {
            ConfigurableApplicationContext portal = start(args);
            System.out.println("portal ready: " + address(portal));
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            System.err.println("portal cannot start: " + cause.getMessage());
            System.exit(1);
        }
    }

    /** The same text that {@code ./vikno portal --help} prints without starting Java. */
    static String help() {
        try (InputStream in = Objects.requireNonNull(PortalMain.class.getResourceAsStream("help.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the portal answers; close the context to stop it. */
    public static ConfigurableApplicationContext start(String... args) {
        KnownOptions.check(List.of(args), help());
        SpringApplication application = new SpringApplication(PortalConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setEnvironment(new CommandLineOnly());
        Map<String, Object> properties = new HashMap<>(Map.ofEntries(
                // Nothing is read from the working directory, where others may write.
                Map.entry("spring.config.location", "optional:classpath:/ua/vikno/portal/options/"),
                Map.entry("server.port", "${port:8080}"),
                Map.entry("server.address", "${address:127.0.0.1}"),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                Map.entry("server.tomcat.accept-count", "64"),
                // One that sends or reads slowly holds no thread, only a place: 321 such shut out everybody once.
                Map.entry("server.tomcat.max-connections", "2000"),
                Map.entry("spring.web.resources.add-mappings", "false"),
                // A PUT's body is a register whatever curl calls it; forms are sent by POST only.
                Map.entry("spring.mvc.formcontent.filter.enabled", "false"),
                Map.entry("spring.main.lazy-initialization", "true"),
                Map.entry("logging.level.root", "WARN"),
                // It would write addresses, which stand in paths, into the log.
                Map.entry("logging.level.org.springframework.web.servlet.PageNotFound", "OFF")));
        properties.putAll(tls(List.of(args)));
        application.setDefaultProperties(properties);
        ConfigurableApplicationContext context = application.run(args);
        try {
            StartUp startUp = new StartUp(
                    context.getBean(PortalOptions.class),
                    context.getBean(Catalogue.class),
                    context.getBean(RegisterSet.class),
                    context.getBean(RegisterInbox.class),
                    context.getBean(Database.class),
                    context.getBean(Journal.class));
            startUp.registers();
            context.getBean(Journal.class)
                    .note(
                            Journal.Kind.STARTED,
                            null,
                            Map.of(
                                    "demonstration",
                                    context.getBean(PortalOptions.class).demonstration()));
            startUp.ready(port(context), PortalMain::publish);
            return context;
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /** A portal that speaks TLS itself asks kiosks for certificates of its authority; others may come without. */
    private static Map<String, Object> tls(List<String> args) {
        boolean tls = args.stream().anyMatch(arg -> arg.startsWith("--server.ssl.certificate="));
        return args.stream()
                .filter(arg -> tls && arg.startsWith(CertificateOptions.AUTHORITY))
                .findFirst()
                .map(arg -> arg.substring(CertificateOptions.AUTHORITY.length()))
                .<Map<String, Object>>map(directory -> Map.of(
                        "server.ssl.client-auth",
                        "want",
                        "server.ssl.trust-certificate",
                        directory + "/" + CertificateOptions.CERTIFICATE))
                .orElse(Map.of());
    }

    /** The port that a portal started with {@code --port=0} got. */
    public static int port(ConfigurableApplicationContext portal) {
        WebServer server = ((ServletWebServerApplicationContext) portal).getWebServer();
        if (server == null) {
            throw new IllegalStateException("no web server");
        }
        return server.getPort();
    }

    /** Leaves the machine's variables out: words such as KEYS or PORT may mean anything there. */
    private static final class CommandLineOnly extends StandardEnvironment {
        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            sources.addLast(
                    new PropertiesPropertySource(SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, System.getProperties()));
        }
    }

    private static String address(ConfigurableApplicationContext portal) {
        boolean tls = portal.getEnvironment().containsProperty("server.ssl.certificate");
        return (tls ? "https://" : "http://") + portal.getEnvironment().getProperty("server.address", "127.0.0.1") + ":"
                + port(portal);
    }

    /**
     * Writes the port; a program that waits for the file never sees it half written. Not forced to the disk: after a
     * power cut the process that it tells of is gone.
     */
    private static void publish(Path file, int port) {
        try {
            Path whole = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(whole, port + "\n");
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
