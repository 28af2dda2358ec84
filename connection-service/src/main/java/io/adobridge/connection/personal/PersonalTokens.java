package io.adobridge.connection.personal;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Secret;
import io.adobridge.connection.personal.PersonalTokenLedger.Whose;
import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.verification.Report;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Uni;

/** The caller's own token for a connection: verified, secret written, row written, in this order. */
@ApplicationScoped
public class PersonalTokens {

    private final Connections connections;
    private final Examination examination;
    private final PersonalSecrets personal;
    private final PersonalTokenLedger ledger;
    private final Clock clock;

    PersonalTokens(Connections connections, Examination examination, PersonalSecrets personal,
            PersonalTokenLedger ledger, Clock clock) {
        this.connections = connections;
        this.examination = examination;
        this.personal = personal;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The caller's token, empty when there is none; nobody else's. */
    public Uni<Optional<Secret>> find(RegisteredConnection connection, Caller caller) {
        if (caller.subject().isBlank()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Holder holder = Holder.of(connection.id(), caller);
        return ledger.find(holder)
                .chain(known -> known.map(token -> read(holder, token.secretVersion))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    Uni<PersonalTokenView> view(UUID connection, Caller caller) {
        return connections.require(connection, caller)
                .chain(() -> ledger.find(Holder.of(connection, caller)))
                .map(known -> PersonalTokenView.of(known.orElseThrow(PersonalTokenMissing::new)));
    }

    /** The token as it is kept; {@link PersonalTokenNotValid} leaves what was there in use. */
    Uni<PersonalTokenView> save(UUID connection, Caller caller, SavePersonalToken request) {
        return connections.require(connection, caller)
                .map(found -> new Wish(new Whose(found, caller), request))
                .chain(this::examine)
                .chain(this::write);
    }

    Uni<Void> remove(UUID connection, Caller caller) {
        Holder holder = Holder.of(connection, caller);
        return connections.require(connection, caller)
                .call(() -> personal.requireAvailable(holder))
                .chain(found -> ledger.strike(new Whose(found, caller)))
                .chain(() -> personal.remove(holder).onFailure().recoverWithNull());
    }

    /** One that was replaced or removed between the two steps is as good as none. */
    private Uni<Optional<Secret>> read(Holder holder, int version) {
        return personal.read(holder, version).map(Optional::of)
                .onFailure(VaultFailure.NotFound.class).recoverWithItem(Optional.empty());
    }

    private Uni<Examined> examine(Wish wish) {
        return examination.of(wish.whose().connection(), wish.request().token())
                .map(report -> new Examined(wish, report));
    }

    private Uni<PersonalTokenView> write(Examined examined) {
        Holder holder = examined.holder();
        return personal.write(holder, examined.wish().request().token())
                .map(version -> new Saved(version, examined.identity(), examined.wish().request().expiresOn(),
                        clock.instant()))
                .chain(saved -> ledger.use(examined.wish().whose(), saved))
                .call(token -> personal.destroyBefore(holder, token.secretVersion).onFailure().recoverWithNull())
                .map(PersonalTokenView::of);
    }

    private record Wish(Whose whose, SavePersonalToken request) {
    }

    /** A token that holds. */
    private record Examined(Wish wish, Report report) {

        Examined {
            if (!report.valid() || report.identity() == null) {
                throw new PersonalTokenNotValid(report);
            }
        }

        Holder holder() {
            return wish.whose().holder();
        }

        Report.ActsAs identity() {
            return Objects.requireNonNull(report.identity());
        }
    }
}
