package io.adobridge.testbed.azure.front;

/** An organisation that the simulator answers for. */
public final class Organization {
    private final OrganizationSpec specification;
    private final RouteTable routes;
    private final Negotiation negotiation;
    private volatile OrganizationPolicy policy = OrganizationPolicy.DEFAULT;

    /** @param content its routes; they stand before those that every organisation has */
    Organization(OrganizationSpec specification, Routes content) {
        var locations = new Locations(specification.kind());
        this.specification = specification;
        this.negotiation = new Negotiation(specification.kind(), locations);
        this.routes = new RouteTable(StandardRoutes.of(locations, specification.kind()).addAll(content),
                route -> !specification.kind().onPremises() || Hosts.onServer(route) && !locations.lacks(route),
                specification.kind().onPremises());
    }

    public String name() {
        return specification.name();
    }

    public OrganizationSpec specification() {
        return specification;
    }

    /** How it treats its callers. */
    public OrganizationPolicy policy() {
        return policy;
    }

    /** Treats its callers differently from now on. */
    public void policy(OrganizationPolicy policy) {
        this.policy = policy;
    }

    /** Whether it stands for the paths that name no organisation. */
    boolean isSite() {
        return name().equals(Organizations.SITE);
    }

    RouteTable routes() {
        return routes;
    }

    Negotiation negotiation() {
        return negotiation;
    }
}
