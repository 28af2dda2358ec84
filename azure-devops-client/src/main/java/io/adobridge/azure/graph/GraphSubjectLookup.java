package io.adobridge.azure.graph;

import java.util.Collection;
import java.util.List;

/**
 * Which subjects to look up.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph/subject-lookup/lookup-subjects">Azure DevOps REST
 *      API</a>
 */
public record GraphSubjectLookup(
        List<GraphSubjectLookupKey> lookupKeys) {

    static GraphSubjectLookup of(Collection<String> descriptors) {
        return new GraphSubjectLookup(descriptors.stream().map(GraphSubjectLookupKey::new).toList());
    }

    /** A subject by descriptor. */
    public record GraphSubjectLookupKey(
            String descriptor) {
    }
}
