package io.adobridge.azure.transport;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JavaType;

import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.Page;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A list, page by page: the next request leaves when the next page is asked for. */
final class Pager<T> {

    private static final Pattern ABOUT_SIZE = Pattern.compile("\\$top|\\btop\\b|page ?size|maximum number of",
            Pattern.CASE_INSENSITIVE);

    private final Courier courier;
    private final PageSizes sizes;
    private final Call call;
    private final Paging paging;
    private final JavaType item;

    Pager(Courier courier, PageSizes sizes, Call call, Paging paging, JavaType item) {
        this.courier = courier;
        this.sizes = sizes;
        this.call = call;
        this.paging = paging;
        this.item = item;
    }

    Multi<Page<T>> from(@Nullable String start) {
        return Multi.createBy().repeating()
                .uni(() -> new AtomicReference<>(start), this::following)
                .whilst(page -> page.next() != null);
    }

    private Uni<Page<T>> following(AtomicReference<@Nullable String> position) {
        return page(position.get()).invoke(page -> position.set(page.next()));
    }

    private Uni<Page<T>> page(@Nullable String from) {
        int size = sizes.allowed(call.template(), paging.size());
        PageRule rule = PageRule.of(paging, sizes);
        Call asked = rule.ask(call, from, size);
        return courier.<Listing<T>> deliver(asked, () -> new ListReader<>(item, paging.items()))
                .map(reply -> rule.<T> read(asked, from, size, reply))
                .onFailure(failure -> tooMany(failure, size)).recoverWithUni(() -> page(from));
    }

    private boolean tooMany(Throwable failure, int size) {
        return failure instanceof Rejected rejected
                && rejected.evidence().status() == 400
                && ABOUT_SIZE.matcher(String.valueOf(rejected.evidence().detail())).find()
                && sizes.reduce(call.template(), size);
    }
}
