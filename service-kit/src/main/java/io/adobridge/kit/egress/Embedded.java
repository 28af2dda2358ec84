package io.adobridge.kit.egress;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The IPv4 addresses within IPv6 addresses that are unwrapped by the system, a translator or the end of a tunnel, in
 * hexadecimal.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6052">RFC 6052, which places them for translators</a>
 */
final class Embedded {

    private static final List<Pattern> FORMS = Stream.of(
            "0{20}ffff(.{8})", // mapped, ::ffff:0:0/96
            "0{24}(?!0000000[01])(.{8})", // compatible, ::/96 without :: and ::1
            "0{16}ffff0000(.{8})", // translated, ::ffff:0:0:0/96
            "0064ff9b0{16}(.{8})", // NAT64, 64:ff9b::/96
            // NAT64 of a network's own, 64:ff9b:1::/48: below a prefix of 64 bits, and below one of 96; where a shorter one
            // is chosen, zeroes are read here, which are nobody's to call
            "0064ff9b0001.{4}00(.{8})0{6}",
            "0064ff9b0001.{12}(.{8})",
            "2002(.{8}).{20}", // 6to4
            "20010000(.{8}).{16}", // Teredo, the server
            ".{16}0[02]005efe(.{8})") // ISATAP, below any prefix
            .map(Pattern::compile).toList();

    /** Teredo, the client, each bit turned round. */
    private static final Pattern TURNED = Pattern.compile("20010000.{16}(.{8})");

    private Embedded() {
    }

    /** Every one that the address may stand for; none for an IPv4 address. */
    static Stream<String> in(String hexadecimal) {
        Matcher turned = TURNED.matcher(hexadecimal);
        return Stream.concat(FORMS.stream().map(form -> form.matcher(hexadecimal)).filter(Matcher::matches)
                .map(form -> form.group(1)), turned.matches() ? Stream.of(turnedBack(turned.group(1))) : Stream.empty());
    }

    private static String turnedBack(String hexadecimal) {
        return "%08x".formatted(~Integer.parseUnsignedInt(hexadecimal, 16));
    }
}
