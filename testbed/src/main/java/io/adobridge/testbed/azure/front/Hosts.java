package io.adobridge.testbed.azure.front;

import java.util.Set;

/** The hosts of Azure DevOps Services. */
public final class Hosts {
    /** Projects, Git, builds, boards, TFVC, policies, service hooks. */
    public static final String CORE = "dev.azure.com";
    /** Classic releases. */
    public static final String RELEASE = "vsrm.dev.azure.com";
    /** Graph and identities. */
    public static final String GRAPH = "vssps.dev.azure.com";
    /** Test results and coverage. */
    public static final String TEST_RESULTS = "vstmr.dev.azure.com";
    /** Entitlements. */
    public static final String ENTITLEMENTS = "vsaex.dev.azure.com";
    /** OData. */
    public static final String ANALYTICS = "analytics.dev.azure.com";
    /** Profile and accounts; has no organisation in its path. */
    public static final String PROFILE = "app.vssps.visualstudio.com";
    /** The health of the service; has no organisation in its path. */
    public static final String STATUS = "status.dev.azure.com";

    /** Microsoft Entra's tokens; has no organisation in its path. */
    public static final String ENTRA = "login.microsoftonline.com";
    /** The simulator's own control; has no organisation in its path. */
    public static final String CONTROL = "_control";

    private static final Set<String> SITES = Set.of(PROFILE, STATUS, ENTRA, CONTROL);
    private static final Set<String> ALL = Set.of(CORE, RELEASE, GRAPH, TEST_RESULTS, ENTITLEMENTS, ANALYTICS);

    private Hosts() {
    }

    static boolean isHost(String segment) {
        return ALL.contains(segment);
    }

    /** Whether its paths name no organisation. */
    static boolean isSite(String segment) {
        return SITES.contains(segment);
    }

    /** Whether a Server has this route: it has no entitlements, no profile and no graph. */
    static boolean onServer(Route route) {
        return switch (route.host()) {
            case ENTITLEMENTS, PROFILE, STATUS -> false;
            case GRAPH -> !route.template().contains("_apis/graph");
            default -> true;
        };
    }
}
