package io.adobridge.reporting.provisioning;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.EgressDenied;
import io.adobridge.kit.egress.EgressGuard;
import io.adobridge.kit.platform.CallerContext;
import io.adobridge.kit.secret.VaultFailure;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.source.SonarAccess;
import io.adobridge.reporting.source.SonarServer;
import io.adobridge.reporting.source.SourceKind;
import io.adobridge.reporting.source.SourceNotFound;
import io.adobridge.reporting.source.Sources;
import io.adobridge.reporting.source.WebhookSecrets;
import io.smallrye.mutiny.Uni;

/** The SonarQube of each source, for callers who reach the source. */
@ApplicationScoped
class Servers {

    private final Sources sources;
    private final WebhookSecrets secrets;
    private final EgressGuard egress;

    Servers(Sources sources, WebhookSecrets secrets, EgressGuard egress) {
        this.sources = sources;
        this.secrets = secrets;
        this.egress = egress;
    }

    /** Keeps address and token; fails as {@link EgressDenied} where the operator does not wish that host. */
    Uni<Void> set(String ref, SonarServer server, Reach reach) {
        return requireSonarQube(ref, reach)
                .call(() -> admit(server))
                .call(source -> secrets.keepServer(source.id(), server)
                        .onFailure(VaultFailure.NotFound.class).transform(gone -> new SourceNotFound(ref)))
                .replaceWithVoid();
    }

    /** A name that does not resolve now is judged again when it is called. */
    private Uni<Void> admit(SonarServer server) {
        return egress.admit(server.url()).emitOn(CallerContext.current()).replaceWithVoid()
                .onFailure(failure -> !(failure instanceof EgressDenied)).recoverWithNull();
    }

    /** What opens the source's SonarQube; fails as {@link ServerNotSet} where nothing was set. */
    Uni<Opened> open(String ref, Reach reach) {
        return requireSonarQube(ref, reach)
                .chain(source -> secrets.access(source.id())
                        .map(access -> new Opened(source, access.orElseThrow(() -> new ServerNotSet(source.name())))));
    }

    Uni<Void> forget(String ref, Reach reach) {
        return requireSonarQube(ref, reach).chain(source -> secrets.forgetServer(source.id()));
    }

    private Uni<KnownSource> requireSonarQube(String ref, Reach reach) {
        return sources.require(ref, reach).invoke(source -> {
            if (source.kind() != SourceKind.SONARQUBE) {
                throw new NotSonarQube(source.name());
            }
        });
    }

    /** A source with what opens its SonarQube. */
    record Opened(KnownSource source, SonarAccess access) {

        SonarServer server() {
            return access.server();
        }
    }
}
