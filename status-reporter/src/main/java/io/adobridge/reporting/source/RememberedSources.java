package io.adobridge.reporting.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.smallrye.mutiny.Uni;

/**
 * Sources as this replica has last seen them, for reports that come in by the hundred. They may have been changed since: who
 * keeps something for one compares its revision in the same transaction, and fails as {@link SourceOutdated}.
 */
@ApplicationScoped
public class RememberedSources {

    private static final int MOST = 10_000;
    private static final int ROUNDS = 3;

    private final Map<String, KnownSource> byRef = new ConcurrentHashMap<>();
    private final Sources sources;

    RememberedSources(Sources sources) {
        this.sources = sources;
    }

    /**
     * Does something for the source with this id or name as it is remembered, and where that fails again for the source as it
     * is: nothing is refused for what has been put right meanwhile.
     */
    public <T> Uni<T> with(String ref, Function<Optional<KnownSource>, Uni<T>> work) {
        KnownSource known = byRef.get(key(ref));
        return known == null ? withPresent(ref, work)
                : Uni.createFrom().deferred(() -> work.apply(Optional.of(known)))
                        .onFailure().recoverWithUni(() -> withPresent(ref, work));
    }

    /** The same for a caller; fails as {@link SourceNotFound} where the source is out of reach. */
    public <T> Uni<T> with(String ref, Reach reach, Function<KnownSource, Uni<T>> work) {
        return with(ref, found -> work.apply(found.filter(source -> source.reachedBy(reach))
                .orElseThrow(() -> new SourceNotFound(ref))));
    }

    private <T> Uni<T> withPresent(String ref, Function<Optional<KnownSource>, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> sources.find(ref))
                .invoke(found -> remember(key(ref), found))
                .chain(work::apply)
                .onFailure(SourceOutdated.class).retry().atMost(ROUNDS);
    }

    private void remember(String ref, Optional<KnownSource> found) {
        if (byRef.size() >= MOST) {
            byRef.clear();
        }
        found.ifPresentOrElse(source -> byRef.put(ref, source), () -> byRef.remove(ref));
    }

    private static String key(String ref) {
        return ref.toLowerCase(Locale.ROOT);
    }
}
