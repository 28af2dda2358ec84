package io.adobridge.connection.signin;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.access.Caller;

/** The row of a sign-in: who began it, and by what its end is recognised. */
@Entity
class SignIn {

    @Id
    UUID id;
    byte[] stateHash;
    byte[] browserHash;
    @Nullable
    UUID connectionId;
    String callerIssuer;
    String callerSubject;
    String callerName;
    String[] callerRoles;
    String[] callerGroups;
    Instant expiresAt;
    boolean used;

    protected SignIn() {
    }

    SignIn(UUID id, Begun begun, Instant expiresAt) {
        this.id = id;
        this.stateHash = begun.stateHash();
        this.browserHash = begun.browserHash();
        this.connectionId = begun.connection();
        this.callerIssuer = begun.caller().issuer();
        this.callerSubject = begun.caller().subject();
        this.callerName = begun.caller().name();
        this.callerRoles = begun.caller().roles().toArray(String[]::new);
        this.callerGroups = begun.caller().groups().toArray(String[]::new);
        this.expiresAt = expiresAt;
    }

    /** Whoever comes back is who began; {@link SignInUnknown} or {@link SignInNotYours} otherwise. Good once. */
    void end(Returning who, Instant now) {
        if (used || !now.isBefore(expiresAt)) {
            throw new SignInUnknown();
        }
        if (!isBrowser(who.browser()) && who.caller().filter(this::isCaller).isEmpty()) {
            throw new SignInNotYours();
        }
        used = true;
    }

    /** Who began it, with the rights that they had then. */
    Caller caller() {
        return new Caller(callerIssuer, callerSubject, callerName, Set.of(callerRoles), Set.of(callerGroups));
    }

    private boolean isBrowser(@Nullable String browser) {
        return browser != null && MessageDigest.isEqual(browserHash, Ticket.hash(browser));
    }

    private boolean isCaller(Caller caller) {
        return caller.issuer().equals(callerIssuer) && caller.subject().equals(callerSubject);
    }

    /**
     * A sign-in as it begins.
     *
     * @param connection the one that a person signs in for again, null for a new one
     */
    record Begun(Caller caller, byte[] stateHash, byte[] browserHash, @Nullable UUID connection) {
    }
}
