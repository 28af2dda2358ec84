package io.adobridge.azure.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.adobridge.azure.ServerVersion;
import io.smallrye.mutiny.Uni;

/**
 * In which version calls to one endpoint are made.
 * Services speaks every version that we want; a Server is asked once an hour what it speaks, and is taken at its word when it
 * refuses a version.
 */
public final class Versions {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Pattern LATEST_SUPPORTED = Pattern.compile("server supports is (\\d+(?:\\.\\d+)?)");

    private final boolean server;
    private final Clock clock;
    private final SingleFlight<Known> known = new SingleFlight<>();
    private final Map<String, String> learned = new ConcurrentHashMap<>();

    private record Known(Locations locations, Instant since) {
    }

    public Versions(Site site, Clock clock) {
        this.server = site.isServer();
        this.clock = clock;
    }

    /** What the Server offers; nothing is known of Services. */
    Uni<Locations> locations(Supplier<Uni<Locations>> ask) {
        if (!server) {
            return Uni.createFrom().item(Locations.UNKNOWN);
        }
        return known.get(this::recent, () -> ask.get().map(locations -> new Known(locations, clock.instant())))
                .map(Known::locations);
    }

    private boolean recent(Known at) {
        return clock.instant().isBefore(at.since().plus(KEPT));
    }

    /** The {@code api-version} of a call; null where it has none. Fails where the Server's is older than the call. */
    @Nullable
    String choose(Call call, Locations locations) {
        ApiVersion version = call.version();
        if (version == null) {
            return null;
        }
        String remembered = learned.get(call.template());
        if (remembered != null) {
            return remembered;
        }
        if (!server) {
            return version.text();
        }
        return locations.find(call)
                .map(location -> negotiated(call, version, location))
                .orElseGet(() -> guessed(call, version, locations));
    }

    private static String negotiated(Call call, ApiVersion version, Locations.Location location) {
        Level wanted = Level.of(version.wanted());
        boolean preview = version.preview() != null || location.released().equals(Level.NONE);
        Level level = wanted.atMost(preview ? location.latest() : location.released());
        if (level.isBefore(Level.of(version.atLeast()))) {
            throw tooOld(call, version, location.latest());
        }
        if (!location.released().isBefore(level)) {
            return level.toString();
        }
        return level.equals(wanted) && version.preview() != null ? version.text() : level + "-preview";
    }

    /** Not listed: the wanted version, or the Server's own. */
    private static String guessed(Call call, ApiVersion version, Locations locations) {
        Level wanted = Level.of(version.wanted());
        Level latest = locations.latestReleased();
        if (!latest.equals(Level.NONE) && latest.isBefore(Level.of(version.atLeast()))) {
            throw tooOld(call, version, latest);
        }
        if (latest.equals(Level.NONE) || !latest.isBefore(wanted)) {
            return version.text();
        }
        return latest + (version.preview() == null ? "" : "-preview");
    }

    private static VersionUnsupported tooOld(Call call, ApiVersion version, Level offered) {
        return new VersionUnsupported(Evidence.noReply(call.toString(), "needs version " + version.atLeast() + ", which "
                + ServerVersion.ofServer(version.atLeast()).product() + " has; this Server offers " + offered));
    }

    /** The version to try next after one was refused; remembered for calls alike. */
    Optional<String> afterRefusal(Call call, String refused, AzureDevOpsFailure failure) {
        Evidence evidence = failure.evidence();
        String typeKey = String.valueOf(evidence.typeKey());
        String detail = String.valueOf(evidence.detail());
        Matcher latest = LATEST_SUPPORTED.matcher(detail);
        Optional<String> next = Optional.empty();
        if (latest.find()) {
            next = Optional.of(latest.group(1) + (refused.contains("-preview") ? "-preview" : ""));
        } else if (typeKey.startsWith("VssInvalidPreviewVersion") && !refused.contains("-preview")) {
            next = Optional.of(refused + "-preview");
        }
        return next.filter(other -> !other.equals(refused)).map(other -> remembered(call, other));
    }

    private String remembered(Call call, String version) {
        learned.put(call.template(), version);
        return version;
    }
}
