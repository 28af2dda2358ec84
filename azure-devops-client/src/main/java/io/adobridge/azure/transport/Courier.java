package io.adobridge.azure.transport;

import java.util.concurrent.Executor;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.adobridge.azure.Secret;
import io.adobridge.azure.governor.Errand;
import io.adobridge.azure.governor.Governor;
import io.adobridge.azure.governor.Turn;
import io.adobridge.azure.transport.Exchange.Opening;
import io.smallrye.mutiny.Uni;

/**
 * Carries a call there and back: in the version that is spoken there, when it is its turn, with the credential, on the
 * subscriber's context.
 */
final class Courier {

    private static final Call WHAT_IS_OFFERED = Call.of(Call.Method.OPTIONS, Host.CORE, "_apis").unversioned();

    private final Requests requests;
    private final Exchange exchange;
    private final Authorizer authorizer;
    private final Governor governor;
    private final Versions versions;

    Courier(Requests requests, Exchange exchange, Authorizer authorizer, Governor governor, Versions versions) {
        this.requests = requests;
        this.exchange = exchange;
        this.authorizer = authorizer;
        this.governor = governor;
        this.versions = versions;
    }

    /** A call, and how its body is read. */
    private record Parcel<T>(Call call, Opening<T> body, Executor home) {
    }

    /** Delivers a call; a version that is refused is replaced by the one that the refusal names. */
    <T> Uni<Reply<T>> deliver(Call call, Opening<T> body) {
        return atHome(home -> {
            Parcel<T> parcel = new Parcel<>(call, body, home);
            return offered().emitOn(home).chain(locations -> inVersionOf(parcel, locations));
        });
    }

    /** What a Server offers; unknown where it would not tell, and of Services. */
    Uni<Locations> offered() {
        return versions.locations(this::askWhatIsOffered);
    }

    private Uni<Locations> askWhatIsOffered() {
        return Courier.<Reply<Listing<JsonNode>>> atHome(home -> inTurn(
                new Parcel<>(WHAT_IS_OFFERED, () -> new ListReader<JsonNode>(Json.type(JsonNode.class), "value"), home),
                null))
                .map(reply -> Locations.of(reply.body().items()))
                .onFailure(Courier::wouldNotTell).recoverWithItem(Locations.UNKNOWN);
    }

    private static boolean wouldNotTell(Throwable failure) {
        return failure instanceof NotFound || failure instanceof Rejected || failure instanceof Forbidden;
    }

    private <T> Uni<Reply<T>> inVersionOf(Parcel<T> parcel, Locations locations) {
        String version = versions.choose(parcel.call(), locations);
        return inTurn(parcel, version)
                .onFailure(VersionUnsupported.class)
                .recoverWithUni(failure -> inAnotherVersion(parcel, version, (AzureDevOpsFailure) failure))
                .onFailure(NotFound.class).transform(failure -> locations.lacks(parcel.call())
                        ? new VersionUnsupported(((NotFound) failure).evidence()).because(failure)
                        : failure);
    }

    private <T> Uni<Reply<T>> inAnotherVersion(Parcel<T> parcel, @Nullable String refused, AzureDevOpsFailure failure) {
        if (refused == null) {
            return Uni.createFrom().failure(failure);
        }
        return versions.afterRefusal(parcel.call(), refused, failure)
                .map(version -> inTurn(parcel, version))
                .orElseGet(() -> Uni.createFrom().failure(failure));
    }

    private <T> Uni<Reply<T>> inTurn(Parcel<T> parcel, @Nullable String version) {
        Call call = parcel.call();
        return governor.run(new Errand(call.toString(), call.area(), requests.site().server(call), call.idempotent()),
                turn -> Uni.createFrom().item(turn)
                        .emitOn(parcel.home())
                        .chain(mine -> authorized(parcel, version, mine)));
    }

    private <T> Uni<Reply<T>> authorized(Parcel<T> parcel, @Nullable String version, Turn turn) {
        return authorizer.authorization()
                .chain(value -> attempt(parcel, version, turn, value)
                        .onFailure(Unauthorized.class)
                        .recoverWithUni(failure -> again(parcel, version, turn, value, failure)));
    }

    private <T> Uni<Reply<T>> again(Parcel<T> parcel, @Nullable String version, Turn turn, Secret refused, Throwable failure) {
        return authorizer.renewed(refused)
                .chain(other -> other.equals(refused)
                        ? Uni.createFrom().failure(failure)
                        : attempt(parcel, version, turn, other));
    }

    private <T> Uni<Reply<T>> attempt(Parcel<T> parcel, @Nullable String version, Turn turn, Secret authorization) {
        Outgoing request = requests.of(parcel.call(), version, authorization);
        return exchange.perform(parcel.call().toString(), request, parcel.body(), turn::heed);
    }

    /** Whatever threads are crossed on the way, the result arrives where it was asked for. */
    private static <T> Uni<T> atHome(Function<Executor, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Executor home = Network.currentContext();
            return work.apply(home).emitOn(home);
        });
    }
}
