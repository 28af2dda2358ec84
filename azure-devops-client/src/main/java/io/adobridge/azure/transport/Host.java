package io.adobridge.azure.transport;

/**
 * Which of Azure DevOps' hosts serves a call; a Server has one for all of them.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/organizations/security/allow-list-ip-url">Allowed domain URLs</a>
 */
public enum Host {

    CORE("dev.azure.com", true, true),
    RELEASE("vsrm.dev.azure.com", true, true),
    /** Graph, identities, personal access tokens. */
    GRAPH("vssps.dev.azure.com", true, true),
    TEST_RESULTS("vstmr.dev.azure.com", true, true),
    ANALYTICS("analytics.dev.azure.com", true, true),
    ENTITLEMENTS("vsaex.dev.azure.com", true, false),
    PROFILE("app.vssps.visualstudio.com", false, false),
    STATUS("status.dev.azure.com", false, false);

    private final String name;
    private final boolean perOrganization;
    private final boolean onServer;

    Host(String name, boolean perOrganization, boolean onServer) {
        this.name = name;
        this.perOrganization = perOrganization;
        this.onServer = onServer;
    }

    String dnsName() {
        return name;
    }

    boolean perOrganization() {
        return perOrganization;
    }

    boolean onServer() {
        return onServer;
    }
}
