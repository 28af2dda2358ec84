package io.adobridge.kit.egress;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** Which addresses a request may never be sent to, whatever a host name says. */
final class Addresses {

    /** Metadata services that do not answer at a link-local address, in hexadecimal. */
    private static final Set<String> METADATA = Set.of(
            "a83f8110", // 168.63.129.16, Azure
            "646464c8", // 100.100.100.200, Alibaba
            "fd000ec2000000000000000000000254"); // fd00:ec2::254, Amazon

    private Addresses() {
    }

    static boolean isForbidden(InetAddress address) {
        InetAddress real = embedded(address);
        return real.isLinkLocalAddress() || real.isAnyLocalAddress() || real.isMulticastAddress()
                || METADATA.contains(HexFormat.of().formatHex(real.getAddress()));
    }

    /**
     * The IPv4 address inside IPv6 forms that are unwrapped on the way: NAT64 (64:ff9b::/96), compatible (::/96), 6to4
     * (2002::/16).
     */
    private static InetAddress embedded(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        byte[] bytes = address.getAddress();
        if (startsWith(bytes, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)
                || startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) {
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

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
