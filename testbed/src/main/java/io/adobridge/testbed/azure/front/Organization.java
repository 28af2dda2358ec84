package io.adobridge.testbed.azure.front;

/** An organisation that the simulator answers for. */
public final class Organization {
    private final OrganizationSpec specification;
    private final RouteTable routes;

    Organization(OrganizationSpec specification, Routes routes) {
        this.specification = specification;
        this.routes = new RouteTable(routes, specification.kind().onPremises());
    }

    public String name() {
        return specification.name();
    }

    public OrganizationSpec specification() {
        return specification;
    }

    RouteTable routes() {
        return routes;
    }
}
