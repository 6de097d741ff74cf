package ua.vikno.portal.published;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.PictureContent;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.PublishedApi;
import ua.vikno.portal.api.published.PublishedList;
import ua.vikno.portal.api.published.PublishedPicture;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.api.published.ServiceName;
import ua.vikno.portal.api.published.Tariff;
import ua.vikno.portal.city.CityDirectory;
import ua.vikno.portal.dwellings.Dwellings;
import ua.vikno.portal.problems.ProblemException.Require;

/** Answers what anybody may know. */
@RestController
class PublishedController implements PublishedApi {
    private static final int LONGEST = 200;

    private final CityDirectory city;
    private final CityDesk cityDesk;
    private final Dwellings dwellings;
    private final Map<String, ListSource> lists;

    PublishedController(CityDirectory city, CityDesk cityDesk, Dwellings dwellings, List<ListSource> lists) {
        this.city = city;
        this.cityDesk = cityDesk;
        this.dwellings = dwellings;
        this.lists = ListSource.byId(lists);
    }

    @Override
    public City city() {
        return cityDesk.city();
    }

    @Override
    public List<Provider> providers() {
        return city.catalogue().providers();
    }

    @Override
    public List<Tariff> tariffs() {
        return city.catalogue().tariffs();
    }

    @Override
    public List<ServiceName> serviceNames() {
        return city.catalogue().names().all();
    }

    @Override
    public List<PublishedService> services() {
        return city.services();
    }

    @Override
    public PublishedList list(String id) {
        return Optional.ofNullable(lists.get(id))
                .map(list -> new PublishedList(id, list.source(), list.items()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Override
    public List<PublishedPicture> pictures() {
        return city.pictures().stream()
                .map(picture -> new PublishedPicture(picture.id(), picture.sha256()))
                .toList();
    }

    @Override
    public PictureContent picture(String id) {
        return city.pictures().stream()
                .filter(picture -> picture.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Override
    public List<String> streets(String part) {
        return dwellings.streets(Require.atMost(part, "part", LONGEST));
    }

    @Override
    public List<String> houses(String street) {
        return dwellings.houses(Require.atMost(street, "street", LONGEST));
    }

    @Override
    public List<String> flats(String street, String house) {
        return dwellings.flats(Require.atMost(street, "street", LONGEST), Require.atMost(house, "house", LONGEST));
    }
}
