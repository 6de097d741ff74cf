package ua.vikno.portal.fleet;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.options.MailOptions;

/** Sends a message as mail: over TLS, but to this machine, and with the name in the server's certificate looked at. */
final class Mail implements AlertReceiver {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_SUBJECT = 120;

    private final MailOptions options;
    private final Duration deadline;
    private final Optional<SSLSocketFactory> trust;

    /** @param deadline from connecting to the server's last word */
    Mail(MailOptions options, Duration deadline) {
        this.options = options;
        this.deadline = deadline;
        this.trust = options.ca().map(MailTrust::of);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Delivery send(String id, String body, Instant now) throws InterruptedException {
        FutureTask<Delivery> sending = new FutureTask<>(() -> sent(message(id, JSON.readTree(body), now)));
        // Of a virtual thread an interrupt closes the connection, also of a server that answers byte by byte.
        Thread thread = Thread.ofVirtual().name("mail").start(sending);
        try {
            return sending.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            thread.interrupt();
            return new Delivery.Failed("not taken within " + deadline.toMillis() + " ms");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MessagingException failure) {
                return new Delivery.Failed(reason(failure));
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Delivery sent(MimeMessage message) throws MessagingException {
        try {
            Transport.send(message);
        } catch (SendFailedException e) {
            // Who has it must not get it again because of an address that is good no more.
            if (e.getValidSentAddresses() == null || e.getValidSentAddresses().length == 0) {
                throw e;
            }
        }
        return new Delivery.Taken();
    }

    private MimeMessage message(String id, JsonNode body, Instant now) throws MessagingException {
        String ukrainian = body.path("text").asString("");
        Numbered message = new Numbered(session(), id, domain());
        message.setFrom(new InternetAddress(options.from()));
        for (String one : options.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(one));
        }
        message.setSentDate(Date.from(now));
        message.setSubject(subject(ukrainian), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(Webhook.ID, id);
        message.setText(
                ukrainian + "\n\n" + body.path("textEn").asString("") + "\n\n"
                        + body.path("at").asString("") + "\n",
                StandardCharsets.UTF_8.name());
        return message;
    }

    /** The first line; lists what is worst. */
    private static String subject(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        String told = "Vikno: " + line + (text.contains("\n") ? " …" : "");
        return told.length() <= LONGEST_SUBJECT ? told : told.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private Session session() {
        String protocol = options.tls() ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty("mail.transport.protocol.rfc822", protocol);
        properties.setProperty(prefix + "host", options.host());
        properties.setProperty(prefix + "port", Integer.toString(options.port()));
        for (String each : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + each, Long.toString(deadline.toMillis()));
        }
        // Without these the machine's name is looked up, which may take long.
        properties.setProperty(prefix + "localhost", domain());
        properties.setProperty(prefix + "from", options.from());
        // A server on this machine offers TLS by a certificate of nobody's, and is believed without.
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(!options.here() || trust.isPresent()));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(!options.here()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty(prefix + "sendpartial", "true");
        properties.setProperty(prefix + "quitwait", "false");
        trust.ifPresent(factory -> properties.put(prefix + "ssl.socketFactory", factory));
        properties.setProperty(prefix + "auth", Boolean.toString(options.login().isPresent()));
        return Session.getInstance(properties, options.login().map(Login::new).orElse(null));
    }

    private String domain() {
        return options.from().substring(options.from().indexOf('@') + 1);
    }

    private static String reason(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            int status = status(cause);
            if (status > 0) {
                return "status " + status;
            }
            if (cause.getCause() == null && !(cause instanceof MessagingException)) {
                return cause.getClass().getSimpleName();
            }
        }
        Exception next = failure.getNextException();
        return next instanceof MessagingException deeper
                ? reason(deeper)
                : failure.getClass().getSimpleName();
    }

    private static int status(@Nullable Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case null, default -> 0;
        };
    }

    @Override
    public void close() {
        // Each message has a connection of its own.
    }

    private static final class Login extends Authenticator {
        private final MailOptions.Login login;

        Login(MailOptions.Login login) {
            this.login = login;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(login.user(), login.password());
        }
    }

    /** Each try of one message has the same Message-ID: programs know it again. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, String id, String domain) {
            super(session);
            number = "<" + id + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
