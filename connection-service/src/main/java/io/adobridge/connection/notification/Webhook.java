package io.adobridge.connection.notification;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Subject;
import io.adobridge.connection.edit.EntityTag;
import io.adobridge.kit.access.Caller;

/** The row of a webhook. */
@Entity
class Webhook {

    static final String KIND = "webhook";

    @Id
    UUID id;
    @Version
    long revision;
    String name;
    String url;
    String[] events;
    String[] owners;
    boolean allConnections;
    boolean enabled;
    int secretVersion;
    /** The version that is signed with too, until a moment. */
    @Nullable
    Integer previousVersion;
    @Nullable
    Instant previousUntil;
    String fingerprint;
    Instant createdAt;
    String createdBy;
    Instant updatedAt;

    protected Webhook() {
    }

    Webhook(WebhookWish wish, Instant now) {
        this.id = wish.id();
        this.secretVersion = 1;
        this.fingerprint = wish.fingerprint();
        this.createdAt = now;
        this.createdBy = wish.caller().name();
        this.updatedAt = now;
        take(wish.settings());
    }

    /** Takes over what people have edited. */
    void edit(EditWebhook settings, Instant now) {
        take(settings);
        updatedAt = now;
    }

    /** Signs with another version from now on, and with the one before until a moment. */
    void useSecret(int version, Instant previousUntil, Instant now) {
        this.previousVersion = secretVersion;
        this.previousUntil = previousUntil;
        this.secretVersion = version;
        this.updatedAt = now;
    }

    void forgetPrevious() {
        previousVersion = null;
        previousUntil = null;
    }

    boolean isReachedBy(Caller caller) {
        return caller.reachesAll() || !Collections.disjoint(List.of(owners), caller.groups());
    }

    EntityTag etag() {
        return EntityTag.of(KIND, revision);
    }

    Subject subject() {
        return new Subject(KIND, id, name, List.of(owners));
    }

    /** What the audit says about it. */
    Map<String, @Nullable Object> description() {
        var description = new LinkedHashMap<String, @Nullable Object>();
        description.put("name", name);
        description.put("url", url);
        description.put("events", List.of(events));
        description.put("owners", List.of(owners));
        description.put("allConnections", allConnections);
        description.put("enabled", enabled);
        description.put("secretVersion", secretVersion);
        return description;
    }

    private void take(EditWebhook settings) {
        name = settings.name();
        url = settings.url();
        events = settings.events().stream().map(action -> action.key()).sorted().toArray(String[]::new);
        owners = settings.owners().toArray(String[]::new);
        allConnections = settings.allConnections();
        enabled = settings.enabled();
    }
}
