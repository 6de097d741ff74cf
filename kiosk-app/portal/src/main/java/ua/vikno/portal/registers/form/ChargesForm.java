package ua.vikno.portal.registers.form;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A register of charges: one line for each account, service and month, or for each account and month with a group of
 * columns for each service.
 *
 * @param holdsGhe false where the code page has no ґ, so that г may mean it
 * @param payer columns that make the name, in order
 * @param services the file's word for each service the provider may charge for, to the service's id
 * @param ignored columns that the file may have and nobody reads
 */
public record ChargesForm(
        String id,
        String provider,
        Container container,
        Charset charset,
        char decimalMark,
        boolean holdsGhe,
        Period period,
        String account,
        Place address,
        List<String> payer,
        @Nullable String area,
        @Nullable String residents,
        List<ServiceColumns> groups,
        Map<String, String> services,
        List<String> columns,
        List<String> ignored)
        implements Form {

    /** Whether one line of the file holds several services side by side. */
    public boolean wide() {
        return groups.size() > 1;
    }
}
