package io.adobridge.azure.transport;

import org.jspecify.annotations.Nullable;

/**
 * The REST version of a call.
 *
 * @param wanted what the records are made for, such as {@code 7.1}; an older Server is asked for its own
 * @param preview the preview revision: 0 for {@code 7.1-preview}, 2 for {@code 7.1-preview.2}, null for a released one
 * @param atLeast the oldest version in which the call exists
 * @see <a href="https://learn.microsoft.com/azure/devops/integrate/concepts/rest-api-versioning">REST API versioning</a>
 */
public record ApiVersion(String wanted, @Nullable Integer preview, String atLeast) {

    static final ApiVersion DEFAULT = of("7.1");

    static ApiVersion of(String text) {
        int dash = text.indexOf("-preview");
        if (dash < 0) {
            return new ApiVersion(text, null, "1.0");
        }
        String revision = text.substring(dash + "-preview".length());
        return new ApiVersion(text.substring(0, dash), revision.isEmpty() ? 0 : Integer.parseInt(revision.substring(1)),
                "1.0");
    }

    ApiVersion atLeast(String oldest) {
        return new ApiVersion(wanted, preview, oldest);
    }

    /** As it stands in {@code api-version=}. */
    String text() {
        if (preview == null) {
            return wanted;
        }
        return wanted + "-preview" + (preview == 0 ? "" : "." + preview);
    }
}
