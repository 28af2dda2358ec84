package io.adobridge.testbed.azure.entra;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.TokenSpec;

/**
 * What comes of a person being sent to Entra.
 *
 * @param person who signed in and agreed; null where it came to nothing
 * @param error OAuth's word for why it came to nothing
 */
public record SignInAnswer(@Nullable TokenSpec person, String error, String description) {

    /** The person said no. */
    public static final SignInAnswer DENIED = new SignInAnswer(null, "access_denied",
            "AADSTS65004: User declined to consent to access the app.");

    /** Nobody may say yes but an administrator, who has not done so. */
    public static final SignInAnswer CONSENT_NEEDED = new SignInAnswer(null, "consent_required",
            "AADSTS65001: The user or administrator has not consented to use the application.");

    /** The person signed in, and the application may act for them. */
    public static SignInAnswer granted(TokenSpec person) {
        return new SignInAnswer(person, "", "");
    }
}
