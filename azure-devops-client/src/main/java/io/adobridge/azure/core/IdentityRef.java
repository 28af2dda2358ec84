package io.adobridge.azure.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A person, group or service. Some answers give it as an object, others as text, {@code "Name <mail>"}; both are read.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph/users/get">Azure DevOps REST API</a>
 */
public record IdentityRef(
        @Nullable String id,
        @Nullable String displayName,
        @Nullable String uniqueName,
        @Nullable String descriptor,
        @Nullable String name,
        @Nullable String directoryAlias,
        @Nullable String imageUrl,
        boolean inactive,
        boolean isAadIdentity,
        boolean isContainer,
        boolean isDeletedInOrigin,
        @Nullable String profileUrl,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    private static final Pattern NAME_AND_MAIL = Pattern.compile("(.*?)\\s*<([^<>]*)>\\s*");

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public IdentityRef {
    }

    /** The identity that a text such as {@code "Ada Lovelace <ada@contoso.com>"} names. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IdentityRef parse(String text) {
        Matcher parts = NAME_AND_MAIL.matcher(text);
        return parts.matches() ? named(parts.group(1), parts.group(2)) : named(text.trim(), null);
    }

    private static IdentityRef named(String displayName, @Nullable String uniqueName) {
        return new IdentityRef(null, displayName, uniqueName, null, null, null, null, false, false, false, false, null, null,
                ReferenceLinks.NONE);
    }
}
