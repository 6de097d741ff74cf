package ua.vikno.portal.address;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Streets that are also called otherwise: by a former name, or by another spelling that means the same street. */
public final class StreetNames {
    public static final StreetNames NONE = new StreetNames(Map.of());

    private final Map<String, String> currentByOther;

    private StreetNames(Map<String, String> currentByOther) {
        this.currentByOther = Map.copyOf(currentByOther);
    }

    /** @param others the current name of each street, as people write it, to its other names */
    public static StreetNames of(Map<String, ? extends Collection<String>> others) {
        Map<String, String> current = new HashMap<>();
        others.forEach((name, names) -> names.forEach(other -> current.put(key(other), Address.streetOf(name))));
        return new StreetNames(current);
    }

    /** Tells streets apart; one written with г for ґ is the same. */
    public static String key(String street) {
        return Spelling.withoutGhe(Address.streetKey(street));
    }

    /** The same house at the street's current name. */
    public Address current(Address address) {
        if (currentByOther.isEmpty()) {
            return address;
        }
        String street = currentByOther.get(key(address.street()));
        return street == null ? address : Address.of(street, address.house(), address.flat());
    }

    /** Current names of the streets whose other names hold {@code part}, without regard to case, apostrophes and ґ. */
    public List<String> named(String part) {
        String searched = Address.searchKey(part);
        TreeSet<String> found = new TreeSet<>();
        currentByOther.forEach((other, current) -> {
            if (!searched.isEmpty() && other.contains(searched)) {
                found.add(current);
            }
        });
        return List.copyOf(found);
    }
}
