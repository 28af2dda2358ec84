package io.adobridge.azure.workitems;

/**
 * A query in the work item query language.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/wiql/query-by-wiql">Azure DevOps REST API</a>
 */
public record Wiql(
        String query) {
}
