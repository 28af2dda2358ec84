package io.adobridge.kit.egress;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells zones of addresses, by prefixes of their hexadecimal form.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA's special addresses of IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">and of IPv6</a>
 */
final class Addresses {

    private static final Pattern NEVER = any(List.of(
            "00.{6}", // 0.0.0.0/8, "this network": Linux takes 0.0.0.0 for this machine
            "a9fe.{4}", // 169.254.0.0/16, the link: metadata of most clouds, of tasks of Amazon ECS and pods of EKS
            "a83f8110", // 168.63.129.16, Azure
            "646464c8", // 100.100.100.200, Alibaba
            "c00000..", // 192.0.0.0/24, protocols of the IETF: metadata of Oracle
            "[ef].{7}", // 224.0.0.0/3: multicast, reserved, broadcast
            "0{32}", // ::
            "0100.{28}", // 100::/16, of which 100::/64 is thrown away and nothing else is assigned
            "fe.{30}", // fe80::/10, the link; fec0::/10, sites of old; what is below was never assigned
            "ff.{30}", // multicast
            "fd000ec2.{24}", // fd00:ec2::/32, Amazon
            "fd2000ce.{24}", // fd20:ce::/32, Google
            "fd0000c1.{24}", // fd00:c1::/32, Oracle
            "fd000042.{24}")); // fd00:42::/32, Scaleway

    private static final Pattern LOOPBACK = any(List.of(
            "7f.{6}", // 127.0.0.0/8
            "0{31}1")); // ::1

    private static final Pattern PRIVATE = any(List.of(
            "0a.{6}", // 10.0.0.0/8
            "ac1.{5}", // 172.16.0.0/12
            "c0a8.{4}", // 192.168.0.0/16
            "64[4-7].{5}", // 100.64.0.0/10, behind a carrier's translator, and inside of clusters
            "c61[23].{4}", // 198.18.0.0/15, for benchmarks
            "f[cd].{30}")); // fc00::/7

    private Addresses() {
    }

    /** The nearest of the zones that an address leads to, itself and what is embedded in it. */
    static Zone zone(InetAddress address) {
        return Stream.concat(Stream.of(hexadecimal(address)), Embedded.in(hexadecimal(address)))
                .map(Addresses::zone).min(Zone::compareTo).orElseThrow();
    }

    private static Zone zone(String hexadecimal) {
        if (NEVER.matcher(hexadecimal).matches()) {
            return Zone.NEVER;
        }
        if (LOOPBACK.matcher(hexadecimal).matches()) {
            return Zone.LOOPBACK;
        }
        return PRIVATE.matcher(hexadecimal).matches() ? Zone.PRIVATE : Zone.PUBLIC;
    }

    private static String hexadecimal(InetAddress address) {
        return HexFormat.of().formatHex(address.getAddress());
    }

    private static Pattern any(List<String> forms) {
        return Pattern.compile(String.join("|", forms));
    }
}
