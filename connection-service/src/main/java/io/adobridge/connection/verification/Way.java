package io.adobridge.connection.verification;

import io.adobridge.connection.target.Host;
import io.adobridge.connection.target.Target;

/**
 * The way of a request, as far as it decides what there is to check.
 *
 * @param proxied whether the connection is made to a proxy, which sees to the rest
 * @param secured whether TLS is spoken
 */
record Way(boolean proxied, boolean secured) {

    static Way of(Target target) {
        boolean plain = target.host() instanceof Host.Server server && server.collectionUrl().startsWith("http:");
        return new Way(target.route().proxy() != null, !plain);
    }

    Check passed(Rung rung) {
        return rung == Rung.TLS && !secured ? Check.skipped(rung, "the address is plain http") : Check.passed(rung);
    }
}
