package io.adobridge.connection.audit;

import io.adobridge.kit.access.Caller;

/**
 * Who did something.
 *
 * @param issuer issuer of the caller's token; empty for the service itself
 * @param subject the token's {@code sub}; unique together with the issuer
 * @param name what a person reads
 */
public record Actor(String issuer, String subject, String name) {

    /** What happens by itself: on a schedule, or because Azure DevOps says so. */
    public static final Actor SERVICE = new Actor("", "", "connection-service");

    public static Actor of(Caller caller) {
        return new Actor(caller.issuer(), caller.subject(), caller.name());
    }
}
