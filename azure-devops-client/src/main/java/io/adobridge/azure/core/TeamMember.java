package io.adobridge.azure.core;

import org.jspecify.annotations.Nullable;

/**
 * A member of a team.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core/teams/get-team-members-with-extended-properties">Azure
 *      DevOps REST API</a>
 */
public record TeamMember(
        @Nullable IdentityRef identity,
        boolean isTeamAdmin) {
}
