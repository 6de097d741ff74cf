package ua.vikno.portal.enrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.options.CertificateOptions;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class EnrolmentConfiguration {
    @Bean
    EnrolmentController enrolmentController(
            CertificateOptions options, Database database, Journal journal, Clock clock) {
        return new EnrolmentController(new KioskBook(database, clock), authority(options), journal);
    }

    @Bean
    KioskDesk kioskDesk(Database database, Clock clock) {
        return new KioskDesk(new KioskBook(database, clock));
    }

    private static Optional<Authority> authority(CertificateOptions options) {
        if (options.directory().isEmpty() || options.key().isEmpty()) {
            return Optional.empty();
        }
        Path certificate = options.directory().get().resolve(CertificateOptions.CERTIFICATE);
        try {
            return Optional.of(
                    Authority.of(Files.readString(certificate), options.key().get()));
        } catch (IOException e) {
            throw new UncheckedIOException(certificate + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("ca: " + certificate + " or its key is none", e);
        }
    }
}
