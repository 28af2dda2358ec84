package io.adobridge.connection.verification;

import java.util.Optional;
import java.util.stream.Stream;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.ServerVersion;
import io.adobridge.azure.core.ConnectionData;
import io.adobridge.azure.core.Identity;
import io.adobridge.connection.verification.Report.ActsAs;
import io.smallrye.mutiny.Uni;

/** The first request: how far it gets, and as whom. */
final class Arrival {

    private static final String ANONYMOUS = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";
    private static final double OLDEST = 5.0;

    private final AzureDevOps azure;
    private final Way way;
    private final Patience patience;

    Arrival(AzureDevOps azure, Way way, Patience patience) {
        this.azure = azure;
        this.way = way;
        this.patience = patience;
    }

    Uni<Findings> attempt() {
        return patience.with(azure.core().connectionData())
                .chain(this::versioned)
                .onFailure(Patience::explains).recoverWithItem(failure -> Obstruction.of(failure, way).findings(way));
    }

    private Uni<Findings> versioned(ConnectionData data) {
        return patience.with(azure.version()).map(Optional::of)
                .onFailure(NotFound.class).recoverWithItem(Optional.empty())
                .map(version -> arrived(data, version));
    }

    private Findings arrived(ConnectionData data, Optional<ServerVersion> version) {
        Findings reached = Stream.of(Rung.DNS, Rung.TCP, Rung.TLS, Rung.HTTP).map(way::passed)
                .reduce(Findings.NONE, Findings::and, (one, other) -> other)
                .and(version.map(Arrival::judged)
                        .orElseGet(() -> Check.skipped(Rung.API_VERSION, "the Server does not tell its version")));
        return actsAs(data)
                .map(identity -> reached.actingAs(identity).and(Check.passed(Rung.IDENTITY))
                        .and(Check.passed(Rung.ORGANIZATION)))
                .orElseGet(() -> nobody(reached));
    }

    private static Check judged(ServerVersion version) {
        return Double.parseDouble(version.apiVersion()) < OLDEST
                ? Check.failed(Rung.API_VERSION, Causes.serverTooOld(version.product(), version.apiVersion()))
                : Check.passed(Rung.API_VERSION);
    }

    /** Some hosts answer a token that they do not accept as if nobody had signed in. */
    private static Findings nobody(Findings reached) {
        return reached.and(Check.failed(Rung.IDENTITY, Causes.tokenIgnored()))
                .and(Check.skipped(Rung.ORGANIZATION, Obstruction.NOBODY))
                .halted(Obstruction.NOBODY);
    }

    private static Optional<ActsAs> actsAs(ConnectionData data) {
        return Optional.ofNullable(data.authenticatedUser())
                .filter(user -> user.id() != null && !ANONYMOUS.equals(String.valueOf(user.id())))
                .map(Arrival::actsAs);
    }

    private static ActsAs actsAs(Identity user) {
        String name = user.customDisplayName() == null ? user.providerDisplayName() : user.customDisplayName();
        return ActsAs.of(String.valueOf(user.id()), String.valueOf(name), ActsAs.Kind.of(user.subjectDescriptor()));
    }
}
