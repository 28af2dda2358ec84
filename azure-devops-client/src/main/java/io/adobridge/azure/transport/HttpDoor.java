package io.adobridge.azure.transport;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JavaType;

import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.Page;
import io.adobridge.azure.ServerVersion;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The door to one endpoint for one identity, over HTTP. */
final class HttpDoor implements Door {

    private static final ServerVersion SERVICES = new ServerVersion("Azure DevOps Services", "7.1");

    private final Courier courier;
    private final PageSizes sizes;
    private final boolean server;
    private final long longestBody;

    /**
     * @param longestBody that is taken of a single thing, in bytes
     */
    HttpDoor(Courier courier, PageSizes sizes, boolean server, long longestBody) {
        this.courier = courier;
        this.sizes = sizes;
        this.server = server;
        this.longestBody = longestBody;
    }

    @Override
    public <T> Uni<T> one(Call call, JavaType type) {
        return this.<T> read(call, type)
                .map(found -> found.orElseThrow(
                        () -> new NotFound(Evidence.noReply(call.toString(), "the reply is empty"))));
    }

    @Override
    public <T> Uni<Optional<T>> maybe(Call call, JavaType type) {
        return this.<T> read(call, type)
                .onFailure(NotFound.class).recoverWithItem(Optional.empty());
    }

    private <T> Uni<Optional<T>> read(Call call, JavaType type) {
        return courier.<Optional<T>> deliver(call, () -> new WholeReader<>(type, longestBody)).map(Reply::body);
    }

    @Override
    public Uni<Void> send(Call call) {
        return courier.deliver(call, Discarding::new).replaceWithVoid();
    }

    @Override
    public <T> Multi<Page<T>> pages(Call call, Paging paging, JavaType item, @Nullable String from) {
        return new Pager<T>(courier, sizes, call, paging, item).from(from);
    }

    @Override
    public Uni<ServerVersion> version() {
        if (!server) {
            return Uni.createFrom().item(SERVICES);
        }
        return courier.offered()
                .map(Locations::latestReleased)
                .map(HttpDoor::speaking);
    }

    private static ServerVersion speaking(Level level) {
        if (level.equals(Level.NONE)) {
            throw new NotFound(Evidence.noReply("OPTIONS _apis", "nothing is listed: is this the address of a collection?"));
        }
        return ServerVersion.ofServer(level.toString());
    }

    /** A body that nobody wants. */
    private static final class Discarding implements BodyReader<Boolean> {

        @Override
        public void feed(byte[] bytes) {
            // read so that the connection can be used again
        }

        @Override
        public Boolean end() {
            return true;
        }
    }
}
