package ua.vikno.portal.access;

import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.store.Database;

/** Makes what every feature uses to know its callers and visitors. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final int SHORTEST_SECRET = 32;

    @Bean
    Callers callers(PortalOptions options, Journal journal, Clock clock) {
        Supplier<KnownKeys> file = options.keysFile()
                .<Supplier<KnownKeys>>map(path -> new WatchedKeys(
                        new KeysFile(path),
                        clock,
                        callers -> journal.note(Kind.KEYS_READ, null, Map.of("callers", callers))))
                .orElse(() -> KnownKeys.NONE);
        return new Callers(options.keys(), file, options.demonstration());
    }

    @Bean
    Secrets secrets(PortalOptions options, Database database) {
        String secret = options.secret().orElseGet(() -> PortalSecret.of(database, Secrets.randomToken()));
        byte[] key = Base64.getUrlDecoder().decode(secret);
        if (key.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("secret: at least 32 bytes, base64url");
        }
        return new Secrets(key);
    }

    @Bean
    Journal journal(PortalOptions options, Secrets secrets, Clock clock) {
        return new Journal(
                options.journal().map(directory -> JournalFile.open(directory, clock.instant())), secrets, clock);
    }

    @Bean
    KioskCertificates kioskCertificates(Database database, Clock clock) {
        return new KioskCertificates(database, clock);
    }

    @Bean
    ControlCodes controlCodes(Secrets secrets) {
        return new ControlCodes(secrets);
    }

    @Bean
    Trials trials(Secrets secrets, Clock clock) {
        return new Trials(secrets, clock);
    }

    @Bean
    Idempotency idempotency(Database database, Clock clock) {
        return new Idempotency(database, clock);
    }

    @Bean
    Sessions sessions(Database database, Clock clock) {
        return new Sessions(database, clock);
    }
}
