package io.adobridge.ingestion.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * One reading of a whole list. The next thousand rows are asked for when those before are on their way, each by the key
 * behind the last: a slow caller costs neither memory nor an open transaction.
 */
final class Export<T> {

    private static final int CHUNK = 1_000;
    private static final int BYTES_PER_ROW = 512;

    private final Entity<T> entity;
    private final Where where;
    private final Pool pool;
    private final ObjectMapper json;
    private final Selection selection;

    private volatile Where behind;

    Export(Entity<T> entity, Where where, Pool pool, ObjectMapper json, Selection selection) {
        this.entity = entity;
        this.where = where;
        this.pool = pool;
        this.json = json;
        this.selection = selection;
        this.behind = where;
    }

    Multi<byte[]> lines() {
        return Multi.createBy().repeating().uni(this::nextChunk).whilst(chunk -> chunk.size() == CHUNK)
                .select().where(chunk -> !chunk.isEmpty())
                .map(this::encoded);
    }

    private Uni<List<T>> nextChunk() {
        return entity.rows(pool, behind, CHUNK).invoke(this::moveBehind);
    }

    private void moveBehind(List<T> chunk) {
        if (!chunk.isEmpty()) {
            behind = entity.behind(where, entity.cursor().apply(chunk.get(chunk.size() - 1)));
        }
    }

    private byte[] encoded(List<T> chunk) {
        var lines = new ByteArrayOutputStream(chunk.size() * BYTES_PER_ROW);
        try (SequenceWriter writer = json.writer().withRootValueSeparator("\n").writeValues(lines)) {
            writer.writeAll(selection.of(chunk, json));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.toByteArray();
    }
}
