package io.adobridge.connection.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A place where people read on.
 *
 * @param url for a browser; never called from here
 */
public record Link(
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters") String title,
        @NotNull @Size(max = 2000) @Pattern(regexp = Link.ADDRESS, message = "must be an http or https address without user and spaces") String url) {

    static final String ADDRESS = "https?://[^\\s\\p{Cntrl}\"<>@\\\\]+";

    /** Whether an address that nobody has entered may be shown as a link, too. */
    static boolean leadsTo(String address) {
        return address.matches(ADDRESS);
    }
}
