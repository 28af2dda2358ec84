package io.adobridge.testbed.azure.front;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation is generated from: two with the same specification have the same content.
 *
 * @param name the organisation's, or the collection's, name
 * @param anchor the instant its history ends at; absent: the start of the current UTC day
 * @param days how long its history is
 */
public record OrganizationSpec(String name, long seed, HostKind kind, Sizes sizes, @Nullable Instant anchor, int days) {

    private static final int DAYS = 90;

    public OrganizationSpec {
        if (name.isBlank() || name.startsWith("_") || name.contains("/"))
            throw new IllegalArgumentException("Not a name of an organisation: " + name);
        if (days < 1)
            throw new IllegalArgumentException("No history of " + days + " days");
    }

    /** A small organisation of Azure DevOps Services, with the history of 90 days. */
    public static OrganizationSpec named(String name) {
        return new OrganizationSpec(name, 1, HostKind.SERVICES, Sizes.S, null, DAYS);
    }

    public OrganizationSpec withSeed(long seed) {
        return new OrganizationSpec(name, seed, kind, sizes, anchor, days);
    }

    public OrganizationSpec withKind(HostKind kind) {
        return new OrganizationSpec(name, seed, kind, sizes, anchor, days);
    }

    public OrganizationSpec withSizes(Sizes sizes) {
        return new OrganizationSpec(name, seed, kind, sizes, anchor, days);
    }

    public OrganizationSpec withAnchor(Instant anchor) {
        return new OrganizationSpec(name, seed, kind, sizes, anchor, days);
    }

    public OrganizationSpec withDays(int days) {
        return new OrganizationSpec(name, seed, kind, sizes, anchor, days);
    }

    /** The instant its history ends at. */
    public Instant anchor(Clock clock) {
        return anchor != null ? anchor : clock.instant().truncatedTo(ChronoUnit.DAYS);
    }
}
