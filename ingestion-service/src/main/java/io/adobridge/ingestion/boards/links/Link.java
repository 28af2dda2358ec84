package io.adobridge.ingestion.boards.links;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.adobridge.azure.workitems.WorkItemRelation;

/**
 * A link between two work items.
 *
 * @param source where it starts: the parent of a hierarchy, the predecessor of a dependency; of a link without direction
 *        the lower number
 * @param type as Azure DevOps names it, without its direction
 */
record Link(long source, long target, String type) {

    private static final Pattern WORK_ITEM = Pattern.compile("(?i).*/_apis/wit/workItems/(\\d{1,10})");
    private static final String FORWARD = "-Forward";
    private static final String REVERSE = "-Reverse";

    /** The link that a relation of a work item is; none if it leads elsewhere. */
    static Optional<Link> of(long workItem, WorkItemRelation relation) {
        String rel = relation.rel();
        Matcher other = WORK_ITEM.matcher(String.valueOf(relation.url()));
        return rel == null || !other.matches() ? Optional.empty()
                : Optional.of(directed(workItem, Long.parseLong(other.group(1)), rel));
    }

    private static Link directed(long workItem, long other, String rel) {
        if (rel.endsWith(FORWARD)) {
            return new Link(workItem, other, rel.substring(0, rel.length() - FORWARD.length()));
        }
        if (rel.endsWith(REVERSE)) {
            return new Link(other, workItem, rel.substring(0, rel.length() - REVERSE.length()));
        }
        return new Link(Math.min(workItem, other), Math.max(workItem, other), rel);
    }
}
