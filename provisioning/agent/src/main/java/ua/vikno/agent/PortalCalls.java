package ua.vikno.agent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.agent.EnrolmentState.Reason;
import ua.vikno.portal.api.enrolment.EnrolmentAnswer;
import ua.vikno.portal.api.enrolment.EnrolmentAuthority;
import ua.vikno.portal.api.enrolment.EnrolmentRequest;
import ua.vikno.portal.api.enrolment.RenewalRequest;
import ua.vikno.portal.api.enrolment.RenewedCertificate;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.state.proxy.ProxyTrouble;

/** The portal's three calls of enrolment, over TLS that the caller has made, through the site's proxy where there is one; no answer is waited for longer than 10 s or is larger than 64 KiB. */
record PortalCalls(URI portal, SSLContext tls, ProxyFile proxy) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long LARGEST = 64 << 10;
    private static final int OK = 200;
    private static final String PATH = "/api/v1/enrolment";

    Answer<EnrolmentAuthority> authority() {
        return call(HttpRequest.newBuilder(portal.resolve(PATH)).GET(), EnrolmentAuthority.class);
    }

    Answer<EnrolmentAnswer> enrol(EnrolmentRequest request) {
        return call(post(PATH, request), EnrolmentAnswer.class);
    }

    Answer<RenewedCertificate> renew(RenewalRequest request) {
        return call(post(PATH + "/renewal", request), RenewedCertificate.class);
    }

    private HttpRequest.Builder post(String path, Object body) {
        return HttpRequest.newBuilder(portal.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private <T> Answer<T> call(HttpRequest.Builder request, Class<T> type) {
        ProxyFile.Way way = proxy.read();
        if (way instanceof ProxyFile.Way.Unusable) {
            return new Answer.Failed<>(Reason.PROXY_FILE);
        }
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(tls);
        boolean through = way.proxy().map(each -> each.on(builder)).isPresent();
        try (HttpClient client = builder.build()) {
            HttpResponse<String> answer = client.send(
                    request.timeout(ANSWER).build(), BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
            if (through && ProxyTrouble.of(answer.statusCode()).isPresent()) {
                return new Answer.Failed<>(Reason.PROXY_ACCESS);
            }
            return answer.statusCode() == OK
                    ? new Answer.Given<>(JSON.readValue(answer.body(), type))
                    : new Answer.Failed<>(refusal(JSON.readTree(answer.body())));
        } catch (SSLException e) {
            return new Answer.Failed<>(of(e));
        } catch (IOException e) {
            return new Answer.Failed<>(through ? throughProxy(e) : Reason.UNREACHABLE);
        } catch (JacksonException e) {
            return new Answer.Failed<>(Reason.PORTAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Failed<>(Reason.UNREACHABLE);
        }
    }

    private static Reason of(SSLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PinnedAuthority.Stranger) {
                return Reason.OTHER_AUTHORITY;
            }
        }
        return Reason.PORTAL_CERTIFICATE;
    }

    private static Reason throughProxy(IOException failure) {
        return ProxyTrouble.of(failure)
                .map(trouble -> trouble == ProxyTrouble.ACCESS ? Reason.PROXY_ACCESS : Reason.PROXY)
                .orElse(Reason.UNREACHABLE);
    }

    private static Reason refusal(JsonNode problem) {
        String type = problem.path("type").asString("");
        String reason = problem.path("reason").asString("");
        if (type.endsWith(":certificate-refused")) {
            return reason.equals("early") ? Reason.BUSY : Reason.CERTIFICATE;
        }
        if (!type.endsWith(":enrolment-refused")) {
            return Reason.PORTAL;
        }
        return switch (reason) {
            case "unknown" -> Reason.UNKNOWN_TOKEN;
            case "expired" -> Reason.EXPIRED;
            case "used" -> Reason.USED;
            case "ended" -> Reason.ENDED;
            case "closed" -> Reason.CLOSED;
            default -> Reason.PORTAL;
        };
    }
}
