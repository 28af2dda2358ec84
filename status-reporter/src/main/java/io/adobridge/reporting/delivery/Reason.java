package io.adobridge.reporting.delivery;

/** Why a statement does not stand at Azure DevOps, and what somebody can do about it. */
enum Reason {

    THROTTLED("throttled", "Nothing: it is tried again when Azure DevOps allows."),
    UNAVAILABLE("azure-devops-unavailable", "Nothing, if it is short: it is tried again."),
    UNREACHABLE("azure-devops-unreachable", "Check the connection's address, proxy and the network."),
    TLS_UNTRUSTED("tls-untrusted", "Add the server's certificate authority to the connection's CA bundle."),
    EGRESS_DENIED("egress-denied", "Let the operator add the host to adobridge.egress.allowed-hosts."),
    UNAUTHORIZED("unauthorized", "Replace the connection's token; it is picked up within seconds."),
    TOKEN_EXPIRED("token-expired", "Replace the connection's token; it is picked up within seconds."),
    BUILDS_UNREADABLE("builds-not-readable", "Give the token the scope Build (read); then retry.", 3),
    WRITE_UNAUTHORIZED("write-not-allowed", Remedies.SCOPE, 3),
    FORBIDDEN("write-not-allowed", Remedies.SCOPE),
    STATUS_REJECTED_BY_POLICY("rejected-by-policy", "A branch policy of the repository refuses statuses of this context;"
            + " allow the token's identity to post it."),
    VAULT_UNAVAILABLE("vault-unavailable", "Unseal Vault, or mend the way to it: it is tried again."),
    SECRET_MISSING("secret-missing", "Replace the connection's token: Vault has none."),
    CONNECTION_GONE("connection-gone", "Register the connection again, and map the project key to it.", 5),
    REPORTING_OFF("reporting-off", "Switch the connection and its repos integration on."),
    REPOSITORY_SWITCHED_OFF("repository-switched-off", "Switch the repository on at the connection, then retry."),
    PROJECT_OUT_OF_SCOPE("project-out-of-scope", "Add the project to the connection's projects, then retry."),
    PROJECT_NOT_FOUND("project-not-found", Remedies.MAPPING),
    REPOSITORY_NOT_FOUND("repository-not-found", Remedies.MAPPING),
    REPOSITORY_DISABLED("repository-disabled", "Enable the repository in Azure DevOps, then retry."),
    COMMIT_NOT_FOUND("commit-not-found", "Push the commit to the mapped repository, or correct the source's mapping; then"
            + " retry."),
    BRANCH_NOT_FOUND("branch-not-found", "Push the branch, or correct the source's mapping; then retry."),
    PULL_REQUEST_NOT_FOUND("pull-request-not-found", Remedies.MAPPING),
    PULL_REQUEST_CLOSED("pull-request-closed", "Nothing: nobody reads threads there any more. Retry once it is active again."),
    BUILD_NOT_FOUND("build-not-found",
            "Report the id of a build of the repository's project that is not deleted, or correct the"
                    + " source's mapping; then retry."),
    VERSION_UNSUPPORTED("version-unsupported", "Update Azure DevOps Server: it knows no statuses in a version that we speak."),
    REJECTED("rejected", "See the detail for Azure DevOps' own words."),
    UNEXPECTED("unexpected", "Look for the delivery's id in the log.");

    private final String code;
    private final String remedy;
    private final int attempts;

    Reason(String code, String remedy) {
        this(code, remedy, Integer.MAX_VALUE);
    }

    Reason(String code, String remedy, int attempts) {
        this.code = code;
        this.remedy = remedy;
        this.attempts = attempts;
    }

    /** The word in JSON, logs and metrics. */
    String code() {
        return code;
    }

    /** What to do, as a sentence. */
    String remedy() {
        return remedy;
    }

    /** Whether after so many attempts it is no passing matter any more. */
    boolean exhausts(int made) {
        return made >= attempts;
    }

    private static final class Remedies {
        static final String SCOPE = "Give the token the scope Code (status) or Code (write), for properties and tags of builds Build"
                + " (read and execute), and its identity the permission Contribute on the repository; then retry.";
        static final String MAPPING = "Correct the source's mapping, or let the token see it; then retry.";
    }
}
