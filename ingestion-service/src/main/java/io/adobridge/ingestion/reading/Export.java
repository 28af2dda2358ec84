package io.adobridge.ingestion.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;

/**
 * One reading of a whole list. The next thousand rows are asked for when those before are on their way, each by the key
 * behind the last: a slow caller costs neither memory nor an open transaction.
 */
final class Export {

    private static final int CHUNK = 1_000;

    private final Entity<?> entity;
    private final Where where;
    private final Pool pool;
    private final Selection selection;

    private volatile Where behind;

    Export(Entity<?> entity, Where where, Pool pool, Selection selection) {
        this.entity = entity;
        this.where = where;
        this.pool = pool;
        this.selection = selection;
        this.behind = where;
    }

    Multi<byte[]> lines() {
        return Multi.createBy().repeating().uni(this::nextChunk).whilst(chunk -> chunk.size() == CHUNK)
                .select().where(chunk -> !chunk.isEmpty())
                .map(Export::encoded);
    }

    private Uni<List<Row>> nextChunk() {
        return entity.rows(pool, selection, behind, CHUNK).invoke(this::moveBehind);
    }

    private void moveBehind(List<Row> chunk) {
        if (!chunk.isEmpty()) {
            behind = entity.behind(where, entity.cursor(chunk.get(chunk.size() - 1)));
        }
    }

    private static byte[] encoded(List<Row> chunk) {
        return chunk.stream().map(Entity::json).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }
}
