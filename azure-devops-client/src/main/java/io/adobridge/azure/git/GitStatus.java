package io.adobridge.azure.git;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A status on a commit or a pull request. The latest of each context wins; {@code context.name} is required.
 *
 * @param state {@link GitStatusState}
 * @param iterationId of the pull request, absent on commits
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/statuses/create">Azure DevOps REST API</a>
 */
public record GitStatus(
        @Nullable Integer id,
        @Nullable String state,
        @Nullable GitStatusContext context,
        @Nullable IdentityRef createdBy,
        @Nullable Instant creationDate,
        @Nullable String description,
        @Nullable String targetUrl,
        @Nullable Instant updatedDate,
        @Nullable Integer iterationId,
        PropertiesCollection properties,
        @JsonProperty("_links") ReferenceLinks links) {

    /** A new status on a commit. */
    public static GitStatus of(GitStatusState state, GitStatusContext context, @Nullable String description,
            @Nullable String targetUrl) {
        return new GitStatus(null, state.wire(), context, null, null, description, targetUrl, null, null,
                PropertiesCollection.NONE, ReferenceLinks.NONE);
    }

    /** The same on an iteration of a pull request, which some policies demand. */
    public GitStatus onIteration(int iteration) {
        return new GitStatus(id, state, context, createdBy, creationDate, description, targetUrl, updatedDate, iteration,
                properties, links);
    }
}
