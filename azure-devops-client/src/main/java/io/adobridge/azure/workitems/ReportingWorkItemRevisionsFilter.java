package io.adobridge.azure.workitems;

import java.util.List;

/**
 * What the reporting stream of revisions is to hold.
 *
 * @see <a href=
 *      "https://learn.microsoft.com/rest/api/azure/devops/wit/reporting-work-item-revisions/read-reporting-revisions-post">Azure
 *      DevOps REST API</a>
 */
public record ReportingWorkItemRevisionsFilter(
        List<String> fields,
        boolean includeDeleted,
        boolean includeIdentityRef,
        boolean includeLatestOnly,
        boolean includeTagRef,
        List<String> types,
        boolean includeDiscussionChangesOnly) {
}
