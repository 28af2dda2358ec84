package io.adobridge.azure.transport;

import io.adobridge.azure.Secret;
import io.smallrye.mutiny.Uni;

/** Gives the value of the Authorization header. */
interface Authorizer {

    /** The value to send now. */
    Uni<Secret> authorization();

    /** Another value, after the given one was not accepted; the same one where there is no other. */
    Uni<Secret> renewed(Secret refused);

    /** What tells this identity from others, in every process alike, without giving the credential away. */
    String fingerprint();
}
