package io.adobridge.azure.workitems;

import java.util.List;
import java.util.Map;

/**
 * The work items that are linked to each artifact.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/artifact-uri-query/query">Azure DevOps REST API</a>
 */
public record ArtifactUriQueryResult(
        Map<String, List<WorkItemReference>> artifactUrisQueryResult) {
}
