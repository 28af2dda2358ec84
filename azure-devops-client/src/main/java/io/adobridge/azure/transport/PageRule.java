package io.adobridge.azure.transport;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call.Parameter;
import io.adobridge.azure.transport.Paging.BodyToken;
import io.adobridge.azure.transport.Paging.HeaderToken;
import io.adobridge.azure.transport.Paging.OData;
import io.adobridge.azure.transport.Paging.Skip;

/** How one style of paging asks for a page, and how it finds the next one. */
interface PageRule {

    String TOKEN = "continuationToken";

    /**
     * The call for a page.
     *
     * @param from continuation; null for the first page
     * @param size to ask for
     */
    Call ask(Call call, @Nullable String from, int size);

    /** The page that came, when it was asked for with the given call. */
    <T> Page<T> read(Call asked, @Nullable String from, int size, Reply<Listing<T>> reply);

    /** The rule of a style. */
    static PageRule of(Paging paging, PageSizes sizes) {
        if (paging instanceof HeaderToken style) {
            return new ByHeader(style.topParameter());
        }
        if (paging instanceof Skip style) {
            return new BySkipping(style, sizes);
        }
        if (paging instanceof BodyToken style) {
            return new ByBody(style.topParameter());
        }
        return paging instanceof OData ? new ByLink() : new AllAtOnce();
    }

    /** {@code x-ms-continuationtoken}: an empty page with a token goes on, a short one without ends. */
    record ByHeader(@Nullable String topParameter) implements PageRule {

        @Override
        public Call ask(Call call, @Nullable String from, int size) {
            return withToken(withTop(call, topParameter, size), from);
        }

        @Override
        public <T> Page<T> read(Call asked, @Nullable String from, int size, Reply<Listing<T>> reply) {
            String next = reply.continuationToken();
            return new Page<>(reply.body().items(), next == null || next.isEmpty() ? null : advanced(asked, from, next));
        }
    }

    /** {@code $top} and {@code $skip}. */
    record BySkipping(Skip style, PageSizes sizes) implements PageRule {

        @Override
        public Call ask(Call call, @Nullable String from, int size) {
            Call topped = withTop(call, style.topParameter(), size);
            return from == null ? topped : topped.replacingQuery(style.skipParameter(), from);
        }

        @Override
        public <T> Page<T> read(Call asked, @Nullable String from, int size, Reply<Listing<T>> reply) {
            int received = reply.body().count();
            boolean last = sizes.isLast(asked.template(), size, received);
            long skipped = from == null ? 0 : Long.parseLong(from);
            return new Page<>(reply.body().items(), last ? null : String.valueOf(skipped + received));
        }
    }

    /** A token in the body, with which a feed can be resumed even after its end. */
    record ByBody(@Nullable String topParameter) implements PageRule {

        /** A feed takes either a beginning or a token. */
        private static final String BEGINNING = "startDateTime";

        @Override
        public Call ask(Call call, @Nullable String from, int size) {
            Call begun = from == null ? call : call.withoutQuery(BEGINNING);
            return withToken(withTop(begun, topParameter, size), from);
        }

        @Override
        public <T> Page<T> read(Call asked, @Nullable String from, int size, Reply<Listing<T>> reply) {
            Listing<T> body = reply.body();
            String token = token(body);
            if (token == null || Boolean.parseBoolean(body.field("isLastBatch"))) {
                return new Page<>(body.items(), null, token);
            }
            return new Page<>(body.items(), advanced(asked, from, token));
        }

        private static @Nullable String token(Listing<?> body) {
            String link = body.field("nextLink");
            if (body.field(TOKEN) != null || link == null) {
                return body.field(TOKEN);
            }
            return Parameter.allOf(link).stream()
                    .filter(parameter -> parameter.name().equalsIgnoreCase(TOKEN))
                    .map(Parameter::value)
                    .findFirst().orElse(null);
        }
    }

    /** {@code @odata.nextLink}, of which only the query is taken: it cannot lead to another host. */
    record ByLink() implements PageRule {

        @Override
        public Call ask(Call call, @Nullable String from, int size) {
            return from == null ? call : call.withQuery(Parameter.allOf(from));
        }

        @Override
        public <T> Page<T> read(Call asked, @Nullable String from, int size, Reply<Listing<T>> reply) {
            String link = reply.body().field("@odata.nextLink");
            String next = link == null ? null : link.substring(link.indexOf('?') + 1);
            return new Page<>(reply.body().items(), next == null ? null : advanced(asked, from, next));
        }
    }

    /** A list that comes whole. */
    record AllAtOnce() implements PageRule {

        @Override
        public Call ask(Call call, @Nullable String from, int size) {
            return call;
        }

        @Override
        public <T> Page<T> read(Call asked, @Nullable String from, int size, Reply<Listing<T>> reply) {
            return new Page<>(reply.body().items(), null);
        }
    }

    private static Call withTop(Call call, @Nullable String parameter, int size) {
        return parameter == null ? call : call.replacingQuery(parameter, String.valueOf(size));
    }

    private static Call withToken(Call call, @Nullable String token) {
        return token == null ? call : call.replacingQuery(TOKEN, token);
    }

    /** A continuation that leads to the same page again would never end. */
    private static String advanced(Call asked, @Nullable String from, String next) {
        if (next.equals(from)) {
            throw new Rejected(Evidence.noReply(asked.toString(), "the list does not go on: the same continuation again"));
        }
        return next;
    }
}
