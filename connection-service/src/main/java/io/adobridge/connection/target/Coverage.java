package io.adobridge.connection.target;

import java.util.List;
import java.util.Set;

/**
 * What a connection is used for.
 *
 * @param services the chosen services, at least one
 * @param projects names of the projects to look at; empty for all that the token sees
 * @param reporting whether results are written back, which needs more than reading
 */
public record Coverage(Set<Service> services, List<String> projects, boolean reporting) {

    public Coverage {
        if (services.isEmpty()) {
            throw new IllegalArgumentException("A connection without a service is of no use");
        }
        services = Set.copyOf(services);
        projects = List.copyOf(projects);
    }

    /** Whether a project of this name is looked at; names of projects ignore case. */
    public boolean includes(String project) {
        return projects.isEmpty() || projects.stream().anyMatch(project::equalsIgnoreCase);
    }
}
