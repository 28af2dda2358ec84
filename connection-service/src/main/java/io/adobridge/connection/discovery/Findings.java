package io.adobridge.connection.discovery;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.discovery.Discovered.InProject;

/**
 * What was found in a project.
 *
 * @param problem why something could not be looked through, the first of them; null when everything could
 */
record Findings(InProject project, List<Found> found, @Nullable ProblemView problem) {

    static Findings of(InProject project, List<Look> looks) {
        var found = new ArrayList<Found>();
        ProblemView problem = null;
        for (Look look : looks) {
            if (look.found() != null) {
                found.add(look.found());
            } else if (problem == null) {
                problem = look.problem();
            }
        }
        return new Findings(project, List.copyOf(found), problem);
    }

    /** One look: either what was found, or why nothing was. */
    record Look(@Nullable Found found, @Nullable ProblemView problem) {
    }
}
