package ua.vikno.devices.linux.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.NameType;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The queues of a print server: CUPS-Get-Printers (CUPS Implementation of IPP, 4002). */
public final class CupsQueues {
    /** More than any kiosk is offered. */
    static final int MOST = 64;

    private static final URI LOCAL = URI.create("ipp://localhost:631/");
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final byte[] NOTHING = {};
    private static final Operation GET_PRINTERS = new Operation(0x4002, "CUPS-Get-Printers");
    private static final NameType PRINTER_NAME = new NameType("printer-name");

    private CupsQueues() {}

    /**
     * @param device where it sends to; empty if it does not say
     * @param model make and model of the printer
     */
    public record Queue(String name, String device, String model) {}

    /** The queues of this machine; none where no CUPS answers. */
    public static List<Queue> ofThisMachine() throws InterruptedException {
        try (IppClient client = new IppClient(LOCAL, "")) {
            IppPacket answer = client.ask(request(), NOTHING, ANSWER);
            return Conversation.read(() -> of(answer));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static IppPacket request() {
        return new IppPacket.Builder(GET_PRINTERS, IppPacket.DEFAULT_VERSION_NUMBER, IppPacket.DEFAULT_REQUEST_ID)
                .putOperationAttributes(
                        Types.attributesCharset.of("utf-8"),
                        Types.attributesNaturalLanguage.of("en"),
                        Types.requestedAttributes.of(
                                PRINTER_NAME.getName(),
                                PrinterReport.DEVICE_URI.getName(),
                                Types.printerMakeAndModel.getName()))
                .build();
    }

    static List<Queue> of(IppPacket answer) {
        List<Queue> queues = new ArrayList<>();
        for (AttributeGroup group : answer.getAttributeGroups()) {
            String name = Tag.printerAttributes.equals(group.getTag()) ? group.getString(PRINTER_NAME) : null;
            if (name != null && queues.size() < MOST) {
                URI device = group.getValue(PrinterReport.DEVICE_URI);
                String model = group.getString(Types.printerMakeAndModel);
                queues.add(new Queue(name, device == null ? "" : device.toString(), model == null ? "" : model));
            }
        }
        return List.copyOf(queues);
    }
}
