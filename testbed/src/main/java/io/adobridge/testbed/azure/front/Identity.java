package io.adobridge.testbed.azure.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * Who is calling.
 *
 * @param uniqueName the sign-in address, such as {@code ada@contoso.com}
 * @param descriptor the subject descriptor, such as {@code aad.ZTEw…}
 */
public record Identity(UUID id, String displayName, String uniqueName, String descriptor) {

    /** The person of that name; the same name gives the same identity everywhere. */
    public static Identity named(String displayName) {
        UUID id = UUID.nameUUIDFromBytes(("identity " + displayName).getBytes(UTF_8));
        String uniqueName = displayName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@contoso.com";
        String descriptor = "aad." + Base64.getUrlEncoder().withoutPadding().encodeToString(id.toString().getBytes(UTF_8));
        return new Identity(id, displayName, uniqueName, descriptor);
    }
}
