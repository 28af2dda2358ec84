package io.adobridge.azure;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;

/** Says which address may be connected to on behalf of a target; the client connects to that very address. */
public interface Egress {

    /**
     * Resolves and checks a target.
     *
     * @return the address to connect to; fails with {@link EgressDenied} where rules forbid it, and with
     *         {@link UnknownHostException} where the name does not resolve
     */
    Uni<InetAddress> admit(URI target);

    /** Checks a target that a proxy will resolve: its name only, where that suffices to decide. */
    default Uni<Void> admitThroughProxy(URI target) {
        return admit(target).replaceWithVoid();
    }

    /** Lets everything pass, for tests. */
    static Egress open() {
        return target -> Uni.createFrom().item(target)
                .map(Unchecked.function(open -> InetAddress.getByName(open.getHost())))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
