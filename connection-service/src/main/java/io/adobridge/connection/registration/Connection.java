package io.adobridge.connection.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.registration.RegisteredConnection.Standing;
import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.Host;
import io.adobridge.connection.target.Route;
import io.adobridge.connection.target.Service;
import io.adobridge.connection.verification.ConnectionState;
import io.adobridge.connection.verification.Report;

/** The row of a connection. Every verb that others have to hear of raises the generation. */
@Entity
class Connection {

    @Id
    UUID id;
    @Version
    long revision;
    long generation;
    String name;
    @Nullable
    String description;
    String[] tags;
    String[] owners;
    @Nullable
    String organization;
    @Nullable
    String collectionUrl;
    String[] projects;
    String[] headerNames;
    @Nullable
    String proxy;
    @Nullable
    String caBundle;
    int secretVersion;
    @Nullable
    LocalDate expiresOn;
    @Enumerated(EnumType.STRING)
    ConnectionState state;
    @Nullable
    String stateReason;
    @Nullable
    String actsAsId;
    @Nullable
    String actsAsName;
    @Nullable
    Instant verifiedAt;
    Instant createdAt;
    String createdBy;
    Instant updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "integration", joinColumns = @JoinColumn(name = "connection_id"))
    @MapKeyColumn(name = "service")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "enabled")
    Map<Service, Boolean> integrations = new EnumMap<>(Service.class);

    protected Connection() {
    }

    Connection(UUID id, Settings settings, int secretVersion, Origin origin) {
        this.id = id;
        this.generation = 1;
        this.name = settings.labels().name();
        this.description = settings.labels().description();
        this.tags = settings.labels().tags().toArray(String[]::new);
        this.owners = settings.owners().toArray(String[]::new);
        this.organization = settings.host() instanceof Host.Services services ? services.organization() : null;
        this.collectionUrl = settings.host() instanceof Host.Server server ? server.collectionUrl() : null;
        this.projects = settings.coverage().projects().toArray(String[]::new);
        this.headerNames = settings.route().headerNames().toArray(String[]::new);
        this.proxy = settings.route().proxy();
        this.caBundle = settings.route().caBundle();
        this.secretVersion = secretVersion;
        this.expiresOn = origin.expiresOn();
        this.state = ConnectionState.ACTIVE;
        this.createdAt = origin.at();
        this.createdBy = origin.by();
        this.updatedAt = origin.at();
        settings.coverage().services().forEach(service -> integrations.put(service, true));
    }

    /** Takes a report over; only a change of state or identity is worth telling the other services. */
    void verified(Report report) {
        Report.ActsAs identity = report.identity();
        ConnectionState before = state;
        state = report.state();
        stateReason = report.reason().orElse(null);
        verifiedAt = report.checkedAt();
        if (identity != null) {
            actsAsId = identity.id();
            actsAsName = identity.displayName();
        }
        if (state != before) {
            generation++;
        }
    }

    void useSecret(int version, @Nullable LocalDate expires, Instant now) {
        secretVersion = version;
        expiresOn = expires;
        changed(now);
    }

    /** Switches a chosen service on or off; to what it already is, it stays as it is. */
    void switchIntegration(Service service, boolean enabled, Instant now) {
        Boolean before = integrations.get(service);
        if (before == null) {
            throw new IntegrationNotFound(service);
        }
        if (before != enabled) {
            integrations.put(service, enabled);
            changed(now);
        }
    }

    /** The state that people see: of no use as long as everything is switched off. */
    ConnectionState state() {
        return integrations.containsValue(true) ? state : ConnectionState.DISABLED;
    }

    Host host() {
        return collectionUrl == null ? new Host.Services(String.valueOf(organization)) : new Host.Server(collectionUrl);
    }

    RegisteredConnection registered() {
        Settings settings = new Settings(new Labels(name, description, List.of(tags)), List.of(owners), host(),
                new Route(proxy, caBundle, List.of(headerNames)),
                new Coverage(integrations.keySet(), Arrays.asList(projects)));
        return new RegisteredConnection(id, settings, enabled(), new Standing(generation, secretVersion, state()));
    }

    private Set<Service> enabled() {
        return integrations.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void changed(Instant now) {
        generation++;
        updatedAt = now;
    }

    /** Who registered it when, and until when the first token is good as far as people know. */
    record Origin(String by, Instant at, @Nullable LocalDate expiresOn) {
    }
}
