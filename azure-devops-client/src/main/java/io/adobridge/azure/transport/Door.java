package io.adobridge.azure.transport;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JavaType;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.Page;
import io.adobridge.azure.ServerVersion;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The only way from an area to Azure DevOps.
 * Everything fails with an {@link AzureDevOpsFailure}, or with {@link io.adobridge.azure.EgressDenied} where the operator
 * forbids the address;
 * results arrive on the Vert.x context of the subscriber.
 */
public interface Door {

    /** One thing; an empty reply fails as not found. */
    <T> Uni<T> one(Call call, JavaType type);

    /** One thing; an empty reply fails as not found. */
    default <T> Uni<T> one(Call call, Class<T> type) {
        return one(call, Json.type(type));
    }

    /** One thing that may be absent: 204, 404 or {@code null}. */
    <T> Uni<Optional<T>> maybe(Call call, JavaType type);

    /** One thing that may be absent: 204, 404 or {@code null}. */
    default <T> Uni<Optional<T>> maybe(Call call, Class<T> type) {
        return maybe(call, Json.type(type));
    }

    /** Nothing is expected back; a body is read and dropped. */
    Uni<Void> send(Call call);

    /**
     * A list in parts; the next request goes out when the next page is asked for. Null elements are left out.
     *
     * @param from the {@link Page#next()} or {@link Page#resume()} of an earlier page, null to begin at the beginning
     */
    <T> Multi<Page<T>> pages(Call call, Paging paging, JavaType item, @Nullable String from);

    /** A list in parts; the next request goes out when the next page is asked for. Null elements are left out. */
    default <T> Multi<Page<T>> pages(Call call, Paging paging, Class<T> item, @Nullable String from) {
        return pages(call, paging, Json.type(item), from);
    }

    /** What answers there. */
    Uni<ServerVersion> version();
}
