package ua.vikno.portal.registers.form;

import java.nio.charset.Charset;
import java.util.List;

/** A register of payments to any provider. */
public record PaymentsForm(
        String id,
        Container container,
        Charset charset,
        char decimalMark,
        String provider,
        String service,
        String account,
        Dated date,
        String amount,
        String document,
        List<String> columns,
        List<String> ignored)
        implements Form {}
