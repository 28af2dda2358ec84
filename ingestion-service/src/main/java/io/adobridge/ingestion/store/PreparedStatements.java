package io.adobridge.ingestion.store;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;

/** Keeps every statement prepared on its connection: those of wide tables are longer than the driver keeps by itself. */
@Singleton
class PreparedStatements implements PgPoolCreator {

    private static final int LONGEST = 32_768;
    private static final int MOST = 512;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList()
                .forEach(options -> options.setPreparedStatementCacheSqlFilter(sql -> sql.length() < LONGEST)
                        .setPreparedStatementCacheMaxSize(MOST));
        return PgBuilder.pool().with(input.poolOptions()).connectingTo(List.copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
