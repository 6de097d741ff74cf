package ua.vikno.kiosk;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out what was compiled together with the tests, into whatever directory. */
final class ProductionCode implements ImportOption {
    private static final String TESTS = ProductionCode.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString();

    @Override
    public boolean includes(Location location) {
        return !location.asURI().toString().startsWith(TESTS);
    }
}
