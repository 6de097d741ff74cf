package ua.vikno.kiosk.runtime.staff;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** Under which addresses the kiosk stands in the network. */
final class Addresses {
    private static final int MOST = 4;

    private Addresses() {}

    /** IPv4 and IPv6, without those that only this machine or this cable knows; empty without a network. */
    static List<String> now() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .map(text -> text.replaceFirst("%.*", ""))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }
}
