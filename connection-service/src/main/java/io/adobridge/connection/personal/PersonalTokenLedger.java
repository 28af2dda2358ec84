package io.adobridge.connection.personal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.AuditLog;
import io.adobridge.connection.audit.Deed;
import io.adobridge.connection.audit.Subject;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.kit.access.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Every change of a personal token's row, one transaction each, in which it is also written down for the audit. */
@ApplicationScoped
class PersonalTokenLedger {

    private final PersonalTokenRepository tokens;
    private final AuditLog audit;

    PersonalTokenLedger(PersonalTokenRepository tokens, AuditLog audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    @WithSession
    Uni<Optional<PersonalToken>> find(Holder holder) {
        return tokens.findOf(holder);
    }

    /** Puts a token to use; an older version than the one in use is not, which ends with {@link PersonalTokenChanged}. */
    @WithTransaction
    Uni<PersonalToken> use(Whose whose, Saved saved) {
        return tokens.findOf(whose.holder())
                .chain(known -> known.map(token -> replace(token, whose, saved)).orElseGet(() -> enter(whose, saved)));
    }

    @WithTransaction
    Uni<Void> strike(Whose whose) {
        return tokens.findOf(whose.holder())
                .map(known -> known.orElseThrow(PersonalTokenMissing::new))
                .call(tokens::delete)
                .chain(token -> audit.record(deed(whose, Action.PERSONAL_TOKEN_REMOVED, description(token), Map.of())));
    }

    private Uni<PersonalToken> enter(Whose whose, Saved saved) {
        return tokens.persistAndFlush(new PersonalToken(whose.holder(), saved))
                .call(token -> audit.record(deed(whose, Action.PERSONAL_TOKEN_SAVED, Map.of(), description(token))));
    }

    private Uni<PersonalToken> replace(PersonalToken token, Whose whose, Saved saved) {
        if (saved.version() < token.secretVersion) {
            throw new PersonalTokenChanged();
        }
        Map<String, @Nullable Object> before = description(token);
        token.take(saved);
        return audit.record(deed(whose, Action.PERSONAL_TOKEN_SAVED, before, description(token)))
                .chain(tokens::flush)
                .replaceWith(token);
    }

    private static Deed deed(Whose whose, Action action, Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        RegisteredConnection connection = whose.connection();
        return new Deed(Actor.of(whose.caller()), action, Subject.connection(connection.id(),
                connection.settings().labels().name(), connection.settings().owners()), before, after);
    }

    private static Map<String, @Nullable Object> description(PersonalToken token) {
        var description = new LinkedHashMap<String, @Nullable Object>();
        description.put("actsAs", token.actsAsName);
        description.put("expiresOn", token.expiresOn);
        description.put("secretVersion", token.secretVersion);
        return description;
    }

    /** A caller and the connection that the token is for. */
    record Whose(RegisteredConnection connection, Caller caller) {

        Holder holder() {
            return Holder.of(connection.id(), caller);
        }
    }
}
