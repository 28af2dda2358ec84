package io.adobridge.azure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.adobridge.azure.AzureDevOpsFailure.Evidence;

/**
 * Microsoft Entra issues no token, and asking again would not help. The message tells Entra's own words; no secret is among
 * them.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Error codes</a>
 */
public final class EntraRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("AADSTS(\\d{1,9})");

    private final Evidence evidence;

    public EntraRefused(Evidence evidence) {
        super("Entra issues no token: " + evidence);
        this.evidence = evidence;
    }

    /** What was observed. */
    public Evidence evidence() {
        return evidence;
    }

    /** OAuth's word for it, such as {@code invalid_client}; empty where there was none. */
    public String error() {
        String error = evidence.typeKey();
        return error == null ? "" : error;
    }

    /** Entra's number, such as 7000215 of AADSTS7000215; 0 where there was none. */
    public int code() {
        Matcher number = CODE.matcher(String.valueOf(evidence.detail()));
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }
}
