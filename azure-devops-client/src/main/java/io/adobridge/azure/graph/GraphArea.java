package io.adobridge.azure.graph;

import static io.adobridge.azure.transport.Host.GRAPH;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.core.Identity;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The people and groups of an organization.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph">Graph</a>
 */
public final class GraphArea {

    private static final String PREVIEW = "7.1-preview.1";
    private static final Paging BY_TOKEN = Paging.headerToken(null, 0);

    private final Door door;

    public GraphArea(Door door) {
        this.door = door;
    }

    /** The users of the organization, service principals left out. */
    public Multi<Page<GraphUser>> users(@Nullable String from) {
        return door.pages(Call.get(GRAPH, "_apis/graph/users").version(PREVIEW), BY_TOKEN, GraphUser.class, from);
    }

    /** The groups of the organization. */
    public Multi<Page<GraphGroup>> groups(@Nullable String from) {
        return door.pages(Call.get(GRAPH, "_apis/graph/groups").version(PREVIEW), BY_TOKEN, GraphGroup.class, from);
    }

    /** The groups that a subject belongs to directly. */
    public Multi<Page<GraphMembership>> membershipsOf(String subject) {
        return memberships(subject, "up");
    }

    /** The subjects that belong to a group directly. */
    public Multi<Page<GraphMembership>> membersOf(String group) {
        return memberships(group, "down");
    }

    /** The descriptor of an identity. */
    public Uni<String> descriptor(UUID storageKey) {
        Call call = Call.get(GRAPH, "_apis/graph/descriptors/{key}", storageKey).version(PREVIEW);
        return door.one(call, GraphDescriptorResult.class).map(GraphDescriptorResult::value);
    }

    /** The id of an identity, as the rest of the API uses it. */
    public Uni<UUID> storageKey(String descriptor) {
        Call call = Call.get(GRAPH, "_apis/graph/storagekeys/{descriptor}", descriptor).version(PREVIEW);
        return door.one(call, GraphStorageKeyResult.class).map(GraphStorageKeyResult::value);
    }

    /** The subjects with these descriptors, by descriptor. */
    public Uni<Map<String, GraphSubject>> subjects(Collection<String> descriptors) {
        Call call = Call.post(GRAPH, "_apis/graph/subjectlookup").version(PREVIEW)
                .body(GraphSubjectLookup.of(descriptors)).reads();
        return door.one(call, Subjects.class).map(Subjects::value);
    }

    /**
     * Identities whose property has that value; the property is e.g. {@code MailAddress}, {@code General}, {@code AccountName}.
     */
    public Multi<Page<Identity>> identities(String searchFilter, String filterValue) {
        Call call = Call.get(GRAPH, "_apis/identities").query("searchFilter", searchFilter).query("filterValue", filterValue);
        return door.pages(call, Paging.plain(), Identity.class, null);
    }

    /** Identities by id. */
    public Multi<Page<Identity>> identities(List<UUID> ids) {
        return door.pages(Call.get(GRAPH, "_apis/identities").query("identityIds", ids), Paging.plain(), Identity.class, null);
    }

    private Multi<Page<GraphMembership>> memberships(String subject, String direction) {
        Call call = Call.get(GRAPH, "_apis/graph/memberships/{subject}", subject)
                .query("direction", direction).version(PREVIEW);
        return door.pages(call, Paging.plain(), GraphMembership.class, null);
    }

    /** The answer of the lookup, which wraps the subjects. */
    record Subjects(Map<String, GraphSubject> value) {
    }
}
