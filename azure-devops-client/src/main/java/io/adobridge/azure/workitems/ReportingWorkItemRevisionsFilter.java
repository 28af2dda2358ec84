package io.adobridge.azure.workitems;

import java.util.List;

/**
 * What the reporting stream of revisions is to hold, as the body of the request.
 *
 * @see <a href=
 *      "https://learn.microsoft.com/rest/api/azure/devops/wit/reporting-work-item-revisions/read-reporting-revisions-post">Azure
 *      DevOps REST API</a>
 */
public record ReportingWorkItemRevisionsFilter(
        List<String> fields,
        Boolean includeDeleted,
        Boolean includeIdentityRef,
        Boolean includeLatestOnly,
        Boolean includeTagRef,
        List<String> types) {
}
