package io.adobridge.testbed.azure.front;

import java.util.List;

/**
 * Where a request's path leads.
 *
 * @param host one of {@link Hosts}; on a Server always {@link Hosts#CORE}
 * @param organization empty for hosts that have none in their paths
 * @param path the decoded segments behind it
 */
record Address(String host, String organization, boolean onPremises, List<String> path) {

    /** {@code /{host}/{organization}/…}, {@code /tfs/{collection}/…}, or {@code /{organization}/…} for {@link Hosts#CORE}. */
    static Address of(List<String> segments) {
        String first = segments.isEmpty() ? "" : segments.get(0);
        if (Hosts.isSite(first))
            return new Address(first, "", false, segments.subList(1, segments.size()));
        if (first.equals("tfs"))
            return behind(Hosts.CORE, true, segments.subList(1, segments.size()));
        if (Hosts.isHost(first))
            return behind(first, false, segments.subList(1, segments.size()));
        return behind(Hosts.CORE, false, segments);
    }

    private static Address behind(String host, boolean onPremises, List<String> segments) {
        return segments.isEmpty() ? new Address(host, "", onPremises, segments)
                : new Address(host, segments.get(0), onPremises, segments.subList(1, segments.size()));
    }
}
