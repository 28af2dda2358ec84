package io.adobridge.connection.verification;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.verification.Report.ActsAs;

/** What has been found so far, and whether looking on makes sense. */
record Findings(List<Check> checks, @Nullable ActsAs identity, @Nullable String project) {

    static final Findings NONE = new Findings(List.of(), null, null);

    Findings and(Check check) {
        return and(List.of(check));
    }

    Findings and(List<Check> further) {
        var more = new ArrayList<>(checks);
        more.addAll(further);
        return new Findings(List.copyOf(more), identity, project);
    }

    Findings actingAs(ActsAs known) {
        return new Findings(checks, known, project);
    }

    /** Remembers a project to try the services on. */
    Findings seeing(String visible) {
        return new Findings(checks, identity, visible);
    }

    /** Whether the token is known to be good. */
    boolean signedIn() {
        return identity != null;
    }
}
