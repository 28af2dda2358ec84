package io.adobridge.kit.access;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Who shows two identities has shown none: whatever stands before a service may have looked at the other one. Nor has who
 * shows nothing but dots, over which Quarkus would stumble.
 */
class SoundAuthorization {

    /** Before anybody looks at who calls; the higher, the earlier. */
    private static final int EARLY = 10_000;
    private static final Pattern NOTHING = Pattern.compile("(?i)bearer[ .]*");

    void register(@Observes Filters filters) {
        filters.register(SoundAuthorization::keepWhatIsSound, EARLY);
    }

    private static void keepWhatIsSound(RoutingContext exchange) {
        MultiMap headers = exchange.request().headers();
        List<String> shown = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (shown.size() > 1 || shown.stream().anyMatch(value -> NOTHING.matcher(value).matches())) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        exchange.next();
    }
}
