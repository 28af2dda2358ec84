package io.adobridge.connection.repository;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.discovery.Discovery;
import io.adobridge.connection.discovery.Inquiry;
import io.adobridge.connection.discovery.Shelf;
import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.repository.Marks.Marked;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.smallrye.mutiny.Uni;

/** Lists repositories by name, with what people have decided about them, a page at a time. */
@ApplicationScoped
class RepositoryList {

    private final Connections connections;
    private final Discovery discovery;
    private final Candidates candidates;
    private final Marks marks;

    RepositoryList(Connections connections, Discovery discovery, Candidates candidates, Marks marks) {
        this.connections = connections;
        this.discovery = discovery;
        this.candidates = candidates;
        this.marks = marks;
    }

    Uni<PageOf<RepositoryView>> page(UUID connection, Caller caller, Inquiry inquiry, @Nullable Cursor after, int limit) {
        return discovery.page(connection, caller, inquiry, after, limit)
                .chain(page -> marks.on(connection, page.items())
                        .map(marked -> new PageOf<>(marked.stream().map(Marked::view).toList(), page.next())));
    }

    /** Those that an import by the caller would make services of, as Azure DevOps has them now. */
    Uni<PageOf<RepositoryView>> importable(UUID connection, Caller caller, @Nullable String project, @Nullable Cursor after,
            int limit) {
        return connections.require(connection, caller)
                .chain(found -> candidates.of(found, caller, project))
                .chain(all -> marks.on(connection, all))
                .map(RepositoryList::importable)
                .map(views -> new Shelf<>(views, RepositoryView::name, view -> view.id().toString()).page(after, limit));
    }

    private static List<RepositoryView> importable(List<Marked> all) {
        return all.stream().map(Marked::view).filter(each -> !each.imported() && !each.disabled()).toList();
    }
}
