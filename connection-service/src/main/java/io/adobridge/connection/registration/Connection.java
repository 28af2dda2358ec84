package io.adobridge.connection.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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

import io.adobridge.connection.edit.EntityTag;
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

    static final String KIND = "connection";

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
    @Embedded
    HostColumns host;
    String[] projects;
    boolean reporting;
    String[] headerNames;
    @Nullable
    String proxy;
    @Nullable
    String caBundle;
    @Embedded
    Login login;
    boolean renewalRefused;
    int secretVersion;
    @Nullable
    LocalDate expiresOn;
    /** Null before the first notice. */
    @Nullable
    TokenEnd end;
    @Enumerated(EnumType.STRING)
    ConnectionState state;
    @Nullable
    String stateReason;
    @Embedded
    @Nullable
    Self self;
    @Nullable
    Instant verifiedAt;
    Instant createdAt;
    String createdBy;
    Instant updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "integration", joinColumns = @JoinColumn(name = "connection_id"))
    @MapKeyColumn(name = "service")
    @MapKeyEnumerated(EnumType.STRING)
    Map<Service, Integration> integrations = new EnumMap<>(Service.class);

    protected Connection() {
    }

    Connection(UUID id, Settings settings, int secretVersion, Origin origin) {
        this.id = id;
        this.generation = 1;
        this.host = new HostColumns(settings.host());
        this.secretVersion = secretVersion;
        this.login = new Login(origin.means());
        this.expiresOn = origin.means().expiresOn();
        notVerified();
        this.createdAt = origin.at();
        this.createdBy = origin.by();
        this.updatedAt = origin.at();
        take(settings);
    }

    EntityTag etag() {
        return EntityTag.of(KIND, revision);
    }

    /** Takes over what people have edited, all but the host; where nothing is another, it stays as it is. */
    void edit(Settings settings, int secret, Instant now) {
        if (secretVersion != secret || !settings.equals(settings())) {
            secretVersion = secret;
            take(settings);
            changed(now);
        }
    }

    /** Takes over the report that it was registered with. */
    void begunWith(Report report) {
        if (!renewalRefused) {
            state = report.state();
            stateReason = report.reason().orElse(null);
        }
        verifiedAt = report.checkedAt();
        integrations.forEach((service, integration) -> integration.reason = report.reasonOf(service).orElse(null));
        self = Self.of(report.identity(), self);
    }

    /** Takes a report over; only a change of state or identity is worth telling the other services. */
    void verified(Report report) {
        ConnectionState before = state;
        begunWith(report);
        if (state != before) {
            generation++;
        }
    }

    /** Whether a report says of a token that was good that it is not. */
    boolean doubts(Report report) {
        boolean good = verifiedAt != null && (state == ConnectionState.ACTIVE || state == ConnectionState.DEGRADED);
        return good && report.isRefusal();
    }

    /** Nobody knows whether the token holds: not to be shown as if somebody did. */
    final void notVerified() {
        state = ConnectionState.DEGRADED;
        stateReason = "not verified yet";
        verifiedAt = null;
    }

    void useSecret(int version, @Nullable LocalDate expires, Instant now) {
        secretVersion = version;
        expiresOn = expires;
        end = null;
        renewalRefused = false;
        changed(now);
    }

    /** Takes down what people are told of the token's end; false when they were told, or it is about another token. */
    boolean tell(EndNotice notice) {
        boolean outdated = !Objects.equals(expiresOn, notice.expiresOn())
                || !notice.isOfCalendar() && state != ConnectionState.EXPIRED;
        if (outdated || end != null && end.covers(notice)) {
            return false;
        }
        end = new TokenEnd(notice);
        return true;
    }

    /** Takes another access token into use; where none was to be had before, nobody knows whether this one holds. */
    void renewed(int version, Instant now) {
        secretVersion = version;
        if (renewalRefused) {
            renewalRefused = false;
            notVerified();
        }
        changed(now);
    }

    /** Entra issues no further access token, whatever Azure DevOps says to the one in use. */
    void refuseRenewal(ConnectionState found, String reason) {
        generation += state == found ? 0 : 1;
        renewalRefused = true;
        state = found;
        stateReason = reason;
    }

    /** Switches a chosen service on or off; to what it already is, it stays as it is. */
    void switchIntegration(Service service, boolean enabled, Instant now) {
        Integration integration = integrations.get(service);
        if (integration == null) {
            throw new IntegrationNotFound(service);
        }
        if (integration.enabled != enabled) {
            integration.enabled = enabled;
            changed(now);
        }
    }

    /** Something that belongs to it has changed, and others have to hear of it. */
    void touch() {
        generation++;
    }

    /** The state that people see: of no use as long as everything is switched off. */
    ConnectionState state() {
        return enabled().isEmpty() ? ConnectionState.DISABLED : state;
    }

    Host host() {
        return host.host();
    }

    RegisteredConnection registered() {
        return new RegisteredConnection(id, settings(), enabled(), new Standing(generation, secretVersion, state()),
                login.means(expiresOn));
    }

    private Settings settings() {
        return new Settings(new Labels(name, description, List.of(tags)), List.of(owners), host(),
                new Route(proxy, caBundle, List.of(headerNames)),
                new Coverage(integrations.keySet(), List.of(projects), reporting));
    }

    private void take(Settings settings) {
        name = settings.labels().name();
        description = settings.labels().description();
        tags = settings.labels().tags().toArray(String[]::new);
        owners = settings.owners().toArray(String[]::new);
        projects = settings.coverage().projects().toArray(String[]::new);
        reporting = settings.coverage().reporting();
        headerNames = settings.route().headerNames().toArray(String[]::new);
        proxy = settings.route().proxy();
        caBundle = settings.route().caBundle();
        integrations.keySet().retainAll(settings.coverage().services());
        settings.coverage().services().forEach(service -> integrations.computeIfAbsent(service, chosen -> new Integration()));
    }

    private Set<Service> enabled() {
        return integrations.entrySet().stream().filter(each -> each.getValue().enabled).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void changed(Instant now) {
        generation++;
        updatedAt = now;
    }
}
