package io.adobridge.testbed.azure.front;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** The organisations of one simulator; they come and go while it runs. */
public final class Organizations {
    static final String SITE = "-";

    private final Map<String, Organization> byName = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Organization site = new Organization(OrganizationSpec.named(SITE), new Routes());

    public Organizations(Clock clock) {
        this.clock = clock;
    }

    /** Answers the paths that name no organisation, such as those of {@link Hosts#PROFILE}. */
    public void site(Routes routes) {
        site = new Organization(OrganizationSpec.named(SITE), routes);
    }

    /** Takes in an organisation, in place of one of the same name. */
    @CanIgnoreReturnValue
    public Organization add(OrganizationSpec specification, Content content) {
        var organization = new Organization(specification, content.open(specification, clock));
        byName.put(key(specification.name()), organization);
        return organization;
    }

    /** Forgets an organisation; its calls answer 404 from now on. False where there is none of that name. */
    @CanIgnoreReturnValue
    public boolean remove(String name) {
        return byName.remove(key(name)) != null;
    }

    public Optional<Organization> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** The organisation that an address leads to. */
    Optional<Organization> find(Address address) {
        if (Hosts.isSite(address.host()))
            return Optional.of(site);
        return find(address.organization())
                .filter(found -> found.specification().kind().onPremises() == address.onPremises());
    }

    public Collection<Organization> all() {
        return List.copyOf(byName.values());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
