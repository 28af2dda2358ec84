package io.adobridge.connection.target;

/** Azure DevOps does not tell which organisations there are. */
public final class OrganizationsHidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OrganizationsHidden() {
        super("Azure DevOps does not tell this token which organizations there are: it is limited to one of them, lacks the "
                + "scope vso.profile, or is not accepted at all. Name the organization in host.organization.");
    }
}
