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

/** Makes the portal's interface callable over HTTP. */
public final class PortalClients {
    private PortalClients() {}

    /** @param address of the portal as reached over the kiosk's network */
    public static PortalApi over(HttpClient http, URI address, KioskConfig config) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(config.deadlines().answer());
        RestClient client = RestClient.builder()
                .baseUrl(address.toString())
                .requestFactory(requests)
                .configureMessageConverters(
                        converters -> converters.addCustomConverter(new JacksonJsonHttpMessageConverter(Json.mapper())))
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + config.kioskId() + "." + config.kioskKey())
                .requestInterceptor(new WholeAnswer())
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(PortalApi.class);
    }

    /** HTTP/1.1: a portal behind a city's old proxy answers it, and one kiosk has one request at a time. */
    public static HttpClient http(KioskConfig.Deadlines deadlines) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(deadlines.connect())
                .build();
    }
}
