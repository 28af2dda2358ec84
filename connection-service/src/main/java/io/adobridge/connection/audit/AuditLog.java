package io.adobridge.connection.audit;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Writes deeds down. */
@ApplicationScoped
public class AuditLog {

    private final AuditRepository entries;
    private final ObjectMapper json;
    private final Clock clock;

    AuditLog(AuditRepository entries, ObjectMapper json, Clock clock) {
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    /** Enters the deed, in the transaction that does it; one that changes nothing is none. */
    @WithTransaction
    public Uni<Void> record(Deed deed) {
        return deed.changesSomething()
                ? entries.persist(new AuditEntry(deed, clock.instant(), text(deed.before()), text(deed.after())))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private String text(Map<String, @Nullable Object> description) {
        try {
            return json.writeValueAsString(description);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
