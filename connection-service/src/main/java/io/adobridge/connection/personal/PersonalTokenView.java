package io.adobridge.connection.personal;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one's own personal token.
 *
 * @param identity whom it acts as at Azure DevOps
 * @param expiresOn the day until which it is good, null when nobody said
 */
public record PersonalTokenView(Identity identity, @Nullable LocalDate expiresOn, Instant savedAt) {

    /** An identity as Azure DevOps knows it. */
    public record Identity(String id, String displayName) {
    }

    static PersonalTokenView of(PersonalToken token) {
        return new PersonalTokenView(new Identity(token.actsAsId, token.actsAsName), token.expiresOn, token.savedAt);
    }
}
