package io.adobridge.connection.registration;

import java.util.Optional;

import io.adobridge.connection.verification.Report;

/**
 * An edit that is ready to be saved.
 *
 * @param secretVersion the version of the secret to use from now on, the one in use if headers stay as they are
 * @param report what the verification found, empty when there was none
 */
record Revision(Plan plan, int secretVersion, Optional<Report> report) {

    static Revision of(Plan plan) {
        return new Revision(plan, plan.seen().standing().secretVersion(), Optional.empty());
    }

    /** Whether a version of the secret was written for it. */
    boolean hasOwnSecret() {
        return secretVersion != plan.seen().standing().secretVersion();
    }
}
