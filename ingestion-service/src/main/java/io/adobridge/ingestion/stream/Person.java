package io.adobridge.ingestion.stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.IdentityRef;

/**
 * Somebody, as a row keeps them.
 *
 * @param id Azure DevOps' id of the identity
 * @param name as it is displayed
 * @param uniqueName sign-in name, often a mail address
 */
public record Person(@Nullable String id, @Nullable String name, @Nullable String uniqueName) {

    private static final Person NOBODY = new Person(null, null, null);

    /** The identity, or nobody. */
    public static Person of(@Nullable IdentityRef identity) {
        return identity == null ? NOBODY : new Person(identity.id(), identity.displayName(), identity.uniqueName());
    }

    /** One text for the person: the unique name, or the displayed one without it. */
    public @Nullable String label() {
        return uniqueName == null ? name : uniqueName;
    }
}
