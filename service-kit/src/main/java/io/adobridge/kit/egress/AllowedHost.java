package io.adobridge.kit.egress;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the list of hosts that outbound requests may go to.
 *
 * @param scheme http or https
 * @param host lower case; {@code *.example.com} stands for every host below example.com
 * @param port the port, or {@link #ANY_PORT}
 */
record AllowedHost(String scheme, String host, int port) {

    static final int ANY_PORT = -1;

    private static final Pattern FORM = Pattern
            .compile("(?:(https?)://)?(\\*\\.[a-z0-9.-]+|[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::(\\d{1,5}|\\*))?/?");

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    static AllowedHost parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new IllegalArgumentException("adobridge.egress.allowed-hosts: \"" + text
                    + "\" is not [http://|https://]host[:port|:*]");
        }
        String scheme = form.group(1) == null ? "https" : form.group(1);
        return new AllowedHost(scheme, form.group(2), port(scheme, form.group(3)));
    }

    boolean covers(URI target) {
        String scheme = target.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals(this.scheme) && coversHost(target.getHost().toLowerCase(Locale.ROOT))
                && (port == ANY_PORT || port == port(scheme, target.getPort() < 0 ? null : "" + target.getPort()));
    }

    /** The nearest zone that an operator's entry may lead to: this machine only by its own name, which no wildcard can mean. */
    Zone nearest() {
        return THIS_MACHINE.matcher(host).matches() ? Zone.LOOPBACK : Zone.PRIVATE;
    }

    private boolean coversHost(String target) {
        return host.startsWith("*.") ? target.endsWith(host.substring(1)) : target.equals(host);
    }

    private static int port(String scheme, @Nullable String port) {
        if (port == null) {
            return scheme.equals("https") ? 443 : 80;
        }
        return port.equals("*") ? ANY_PORT : Integer.parseInt(port);
    }
}
