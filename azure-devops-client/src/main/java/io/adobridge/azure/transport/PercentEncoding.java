package io.adobridge.azure.transport;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding in UTF-8, as Azure DevOps reads it: a space is {@code %20} and never a plus.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.1">RFC 3986, 2.1</a>
 */
final class PercentEncoding {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String ALSO_IN_QUERIES = UNRESERVED + "$,:/@!*()'";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {
    }

    /** One segment of a path, or a field of a form: a slash in it does not separate. */
    static String segment(String text) {
        return encoded(text, UNRESERVED);
    }

    /** A name or a value in a query. */
    static String query(String text) {
        return encoded(text, ALSO_IN_QUERIES);
    }

    private static String encoded(String text, String kept) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && kept.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX[octet >> 4 & 0xF]).append(HEX[octet & 0xF]);
            }
        }
        return encoded.toString();
    }
}
