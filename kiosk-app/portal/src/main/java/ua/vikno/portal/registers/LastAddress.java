package ua.vikno.portal.registers;

import org.jspecify.annotations.Nullable;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.address.StreetNames;

/** Normalises addresses, the same one only once in a row: registers list a household's services one after the other. */
final class LastAddress {
    private final StreetNames streets;
    private String written = "";
    private @Nullable Address last;

    LastAddress(StreetNames streets) {
        this.streets = streets;
    }

    /** @return null when the text is no address */
    @Nullable
    Address parsed(String line) {
        if (!line.equals(written)) {
            Address parsed = Address.parse(line);
            last = parsed == null ? null : streets.current(parsed);
            written = line;
        }
        return last;
    }

    Address of(String street, String house, String flat) {
        String text = street + "\n" + house + "\n" + flat;
        Address address = last;
        if (address == null || !text.equals(written)) {
            address = streets.current(Address.of(street, house, flat));
            last = address;
            written = text;
        }
        return address;
    }
}
