package io.adobridge.testbed.azure.front;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The organisations of one simulator; they come and go while it runs. */
public final class Organizations {
    private final Map<String, Organization> byName = new ConcurrentHashMap<>();
    private final Clock clock;

    public Organizations(Clock clock) {
        this.clock = clock;
    }

    /** Takes in an organisation, in place of one of the same name. */
    public Organization add(OrganizationSpec specification, Content content) {
        var organization = new Organization(specification, content.open(specification, clock));
        byName.put(key(specification.name()), organization);
        return organization;
    }

    /** Forgets an organisation; its calls answer 404 from now on. */
    public void remove(String name) {
        byName.remove(key(name));
    }

    public Optional<Organization> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    public Collection<Organization> all() {
        return List.copyOf(byName.values());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
