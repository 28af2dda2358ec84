package io.adobridge.kit.egress;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;

/** Which addresses a request may never be sent to, whatever a host name says. */
final class Addresses {

    /** Metadata services that do not answer at a link-local address: Azure's, Alibaba's, Amazon's by IPv6. */
    private static final Set<InetAddress> METADATA = Set.of(
            literal(168, 63, 129, 16), literal(100, 100, 100, 200),
            literal(0xfd, 0, 0x0e, 0xc2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0x54));

    private Addresses() {
    }

    static boolean isForbidden(InetAddress address) {
        InetAddress real = embedded(address);
        return real.isLinkLocalAddress() || real.isAnyLocalAddress() || real.isMulticastAddress()
                || METADATA.contains(real);
    }

    /** The IPv4 address inside the IPv6 forms that a translator unwraps: NAT64 (64:ff9b::/96) and 6to4 (2002::/16). */
    private static InetAddress embedded(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        byte[] bytes = address.getAddress();
        if (startsWith(bytes, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return of(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            return of(Arrays.copyOfRange(bytes, 2, 6));
        }
        return address;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress literal(int... bytes) {
        byte[] address = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            address[i] = (byte) bytes[i];
        }
        return of(address);
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
