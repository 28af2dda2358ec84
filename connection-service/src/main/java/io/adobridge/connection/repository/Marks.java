package io.adobridge.connection.repository;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.discovery.Discovered;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** What people have decided here about repositories that were found at Azure DevOps. */
@ApplicationScoped
class Marks {

    private static final String OF_THESE = """
            SELECT u.id,
                   EXISTS (SELECT FROM connection.switched_off_repository s
                           WHERE s.connection_id = $1 AND s.repository_id = u.id::uuid) AS off,
                   EXISTS (SELECT FROM connection.service_binding b
                           WHERE b.connection_id = $1 AND b.kind = 'REPOSITORY' AND b.target_id = u.id) AS imported
            FROM unnest($2::text[]) AS u (id)
            """;

    private final Pool pool;

    Marks(Pool pool) {
        this.pool = pool;
    }

    /** The repositories with their marks, in the same order. */
    Uni<List<Marked>> on(UUID connection, List<Discovered> repositories) {
        String[] ids = repositories.stream().map(Discovered::id).distinct().toArray(String[]::new);
        return pool.preparedQuery(OF_THESE).execute(Tuple.tuple().addUUID(connection).addArrayOfString(ids))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.getString("id"), Mark::from)))
                .map(marks -> marked(repositories, marks));
    }

    private static List<Marked> marked(List<Discovered> repositories, Map<String, Mark> marks) {
        return repositories.stream().map(each -> new Marked(each, marks.getOrDefault(each.id(), Mark.NONE))).toList();
    }

    record Mark(boolean enabled, boolean imported) {

        static final Mark NONE = new Mark(true, false);

        static Mark from(Row row) {
            return new Mark(!row.getBoolean("off"), row.getBoolean("imported"));
        }
    }

    record Marked(Discovered repository, Mark mark) {

        RepositoryView view() {
            return RepositoryView.of(repository, mark);
        }
    }
}
