package ua.vikno.portal.api.published;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What anybody may know: the city, its providers and tariffs, and which dwellings there are. Needs no session. */
@HttpExchange("/api/v1")
public interface PublishedApi {
    @GetExchange("/city")
    City city();

    @GetExchange("/providers")
    List<Provider> providers();

    @GetExchange("/tariffs")
    List<Tariff> tariffs();

    /** What each service is called, on every screen and paper. */
    @GetExchange("/service-names")
    List<ServiceName> serviceNames();

    /** Tiles of the kiosk's menu: what the city adds, hides, renames or reorders. */
    @GetExchange("/services")
    List<PublishedService> services();

    /**
     * What a service of kind {@code list} without items of its own offers.
     *
     * @param list id of the service; 404 for one that the portal does not fill
     */
    @GetExchange("/lists/{list}")
    PublishedList list(@PathVariable("list") String list);

    /** What the city shows of itself on the start screen: at most its emblem and one picture. */
    @GetExchange("/pictures")
    List<PublishedPicture> pictures();

    /** @param id of a picture; 404 for one that the city does not have */
    @GetExchange("/pictures/{id}")
    PictureContent picture(@PathVariable("id") String id);

    /** Streets that have dwellings and whose name holds {@code part}, folded; sorted, at most 200. */
    @GetExchange("/streets")
    List<String> streets(@RequestParam("part") String part);

    @GetExchange("/streets/{street}/houses")
    List<String> houses(@PathVariable("street") String street);

    @GetExchange("/streets/{street}/houses/{house}/flats")
    List<String> flats(@PathVariable("street") String street, @PathVariable("house") String house);
}
