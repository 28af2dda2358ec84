package io.adobridge.connection.verification;

import io.adobridge.connection.target.Diagnosis;

/** What a verification finds out by putting several answers together. */
final class Causes {

    private Causes() {
    }

    /** The host answers as if no token had been sent. */
    static Diagnosis tokenIgnored() {
        return Diagnosis.tokenIgnored();
    }

    /** The token is somebody's who is not a member. */
    static Diagnosis noAccess() {
        return Diagnosis.of("azure-no-access",
                "The token is good, but its owner has no access to this organization or collection",
                "Add its owner to the organization, or make a token in the organization that it belongs to.");
    }

    /** The host answers, but knows no organisation or collection of this name. */
    static Diagnosis unknownOrganization() {
        return Diagnosis.of("azure-unknown-organization", "There is no organization or collection of this name",
                "Check the spelling: it is the name in the address that people open in their browser.");
    }

    /** The project filter names something that the token does not see. */
    static Diagnosis unknownProjects(String names) {
        return Diagnosis.of("azure-unknown-project", "The token sees no project called " + names,
                "Check the spelling, and that the token's owner is a member of the project.");
    }

    /** The project is listed, and everything in it is answered as if it were gone. */
    static Diagnosis projectDisabled(String name) {
        return Diagnosis.of("azure-project-disabled", "The project " + name + " is listed, but disabled or being deleted",
                "Enable it, or this part of it in its settings, or leave it out of the connection's projects.");
    }

    /** The Server speaks older versions only. */
    static Diagnosis serverTooOld(String product, String version) {
        return Diagnosis.of("azure-server-too-old", product + " speaks version " + version + " of the API; 5.0 is needed",
                "Update it to Azure DevOps Server 2019 or newer.");
    }

    /** The proxy itself is out of reach. */
    static Diagnosis proxyUnreachable() {
        return Diagnosis.of("azure-proxy-unreachable", "The proxy cannot be reached",
                "Check the proxy's address, and that the network lets this service reach it.");
    }

    /** A connection came about, and then nothing. */
    static Diagnosis noAnswer() {
        return Diagnosis.of("azure-no-answer", "The host takes the connection and does not answer in time",
                "Check the Server's load, and whether an access proxy in front of it swallows requests.");
    }

    /** Something answers, but no API. */
    static Diagnosis notAzureDevOps() {
        return Diagnosis.of("azure-not-azure-devops", "What answers at the address is not the API of Azure DevOps",
                "Check the address and its path; for an access proxy in front of it, add the headers that it wants.");
    }
}
