package ua.vikno.kiosk.runtime.portal;

import java.net.URI;
import java.net.http.HttpClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.identity.Identity;

/** Makes the portal's interface callable over HTTP. */
public final class PortalClients {
    private PortalClients() {}

    /** @param address of the portal as reached over the kiosk's network */
    public static PortalApi over(HttpClient http, URI address, KioskConfig config) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(config.deadlines().answer());
        RestClient.Builder client = RestClient.builder()
                .baseUrl(address.toString())
                .requestFactory(requests)
                .configureMessageConverters(
                        converters -> converters.addCustomConverter(new JacksonJsonHttpMessageConverter(Json.mapper())))
                .requestInterceptor(new WholeAnswer());
        if (!config.isEnrolled()) {
            client.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + config.kioskId() + "." + config.kioskKey());
        }
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client.build()))
                .build()
                .createClient(PortalApi.class);
    }

    /** The client of a kiosk: one that has enrolled shows its certificate, and the next one as soon as the agent has it. */
    public static HttpClient http(KioskConfig config) {
        return replaceable(config);
    }

    static ReplaceableClient replaceable(KioskConfig config) {
        return new ReplaceableClient(() -> plain(config), new CertificateWatch(config)::changed);
    }

    /** HTTP/1.1: a portal behind a city's old proxy answers it, and one kiosk has one request at a time. By way of the site's proxy, where there is one. */
    private static HttpClient plain(KioskConfig config) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.deadlines().connect());
        if (config.isEnrolled()
                && Identity.read(config.state().identity()) instanceof Identity.Reading.Present(Identity identity)) {
            client.sslContext(identity.tls());
        }
        return config.proxy().on(client).build();
    }
}
