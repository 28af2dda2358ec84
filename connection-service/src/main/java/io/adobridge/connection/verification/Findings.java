package io.adobridge.connection.verification;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.verification.Report.ActsAs;

/**
 * What has been found so far, and whether looking on makes sense.
 *
 * @param projects to try the rights on
 * @param halted why nothing further can be found out, null while it can
 */
record Findings(List<Check> checks, @Nullable ActsAs identity, List<String> projects, @Nullable String halted) {

    static final Findings NONE = new Findings(List.of(), null, List.of(), null);

    /** With a further check; a host that has stopped answering is not asked again. */
    Findings and(Check check) {
        var more = new ArrayList<>(checks);
        more.add(check);
        return new Findings(List.copyOf(more), identity, projects,
                halted == null && check.isAboutHost() ? "the host has stopped answering" : halted);
    }

    Findings actingAs(ActsAs known) {
        return new Findings(checks, known, projects, halted);
    }

    Findings seeing(List<String> visible) {
        return new Findings(checks, identity, visible, halted);
    }

    Findings halted(String reason) {
        return new Findings(checks, identity, projects, reason);
    }
}
