package io.adobridge.azure;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where an organisation (Azure DevOps Services) or a collection (Azure DevOps Server) is. */
public sealed interface Endpoint {

    /** The address that people know: without a trailing slash. */
    URI uri();

    /** One name for one organisation or collection, however it was written: for keys of caches and limits. */
    String key();

    /**
     * An organisation of Azure DevOps Services.
     *
     * @param organization 1 to 50 letters, digits and hyphens, e.g. {@code contoso}
     */
    record Services(String organization) implements Endpoint {

        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,48}[A-Za-z0-9])?");

        public Services {
            if (!NAME.matcher(organization).matches()) {
                throw new IllegalArgumentException(
                        "An organization's name has 1 to 50 letters, digits and hyphens: " + organization);
            }
        }

        @Override
        public URI uri() {
            return URI.create("https://dev.azure.com/" + organization);
        }

        @Override
        public String key() {
            return organization.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A collection of Azure DevOps Server.
     *
     * @param collectionUrl with the collection, e.g. {@code https://server/tfs/DefaultCollection}
     */
    record Server(URI collectionUrl) implements Endpoint {

        public Server {
            collectionUrl = withoutTrailingSlash(collectionUrl);
            requirePlain(collectionUrl);
            if (collectionUrl.getRawPath() == null || collectionUrl.getRawPath().isEmpty()) {
                throw new IllegalArgumentException(
                        "The address of a Server needs its collection, e.g. https://server/DefaultCollection");
            }
        }

        @Override
        public URI uri() {
            return collectionUrl;
        }

        @Override
        public String key() {
            return collectionUrl.toString().toLowerCase(Locale.ROOT);
        }

        private static URI withoutTrailingSlash(URI url) {
            return URI.create(url.toString().strip().replaceAll("/+$", ""));
        }

        private static void requirePlain(URI url) {
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean plain = url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null
                    && url.getRawUserInfo() == null && List.of("http", "https").contains(scheme);
            if (!plain) {
                throw new IllegalArgumentException(
                        "The address of a Server is an http(s) URL without user, query and fragment");
            }
        }
    }

    /**
     * Understands {@code https://dev.azure.com/{org}}, {@code https://{org}.visualstudio.com[/DefaultCollection]}, and a
     * Server's collection URL;
     * what follows the organisation, such as a project, is ignored.
     */
    static Endpoint parse(String url) {
        URI address;
        try {
            address = URI.create(url.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("Not an address of Azure DevOps", malformed);
        }
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        if (host.equals("dev.azure.com")) {
            return new Services(firstSegment(address));
        }
        if (host.endsWith(".visualstudio.com")) {
            return new Services(host.substring(0, host.indexOf('.')));
        }
        return new Server(address);
    }

    private static String firstSegment(URI address) {
        return Arrays.stream(String.valueOf(address.getPath()).split("/"))
                .filter(segment -> !segment.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The address names no organization"));
    }
}
