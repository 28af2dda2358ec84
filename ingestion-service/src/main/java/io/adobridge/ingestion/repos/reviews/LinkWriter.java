package io.adobridge.ingestion.repos.reviews;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.WorkItemRefs;
import io.vertx.mutiny.sqlclient.Tuple;

/** Adds what pull requests are linked with to their rows. */
final class LinkWriter {

    private static final String LINK = """
            UPDATE pull_request p
            SET whole_description = l.description, work_items = l.work_items, merge_parents = l.merge_parents
            FROM (
                SELECT pull_request_id, description,
                    ARRAY(SELECT jsonb_array_elements_text(items::jsonb)::bigint) AS work_items,
                    CASE WHEN parents IS NOT NULL THEN ARRAY(SELECT jsonb_array_elements_text(parents::jsonb)) END
                        AS merge_parents
                FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[])
                    AS u(pull_request_id, description, items, parents)) l
            WHERE p.connection_id = $1 AND p.pull_request_id = l.pull_request_id
                AND (p.whole_description, p.work_items, p.merge_parents)
                    IS DISTINCT FROM (l.description, l.work_items, l.merge_parents)
            """;

    private LinkWriter() {
    }

    static Write write(UUID connection, List<Links> found) {
        Tuple parameters = Tuple.of(connection, found.stream().map(links -> links.of().pullRequest()).toArray(Long[]::new))
                .addArrayOfString(found.stream().map(links -> withoutNul(links.whole().description())).toArray(String[]::new))
                .addArrayOfString(found.stream().map(links -> WorkItemRefs.ids(links.whole().workItemRefs()))
                        .toArray(String[]::new))
                .addArrayOfString(found.stream().map(links -> array(links.parents())).toArray(String[]::new));
        return new Write("pull_request", transaction -> transaction.preparedQuery(LINK).execute(parameters)
                .map(result -> result.rowCount()));
    }

    /** PostgreSQL stores every character but U+0000. */
    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static @Nullable String array(@Nullable Collection<String> texts) {
        if (texts == null) {
            return null;
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array.toString();
    }
}
