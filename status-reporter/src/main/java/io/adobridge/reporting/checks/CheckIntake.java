package io.adobridge.reporting.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Secret;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.secret.VaultFailure;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.idempotency.Races;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.source.Sources;
import io.adobridge.reporting.source.WebhookSecrets;
import io.adobridge.reporting.target.MappingRule;
import io.smallrye.mutiny.Uni;

/** Takes checks in that are proven. What was acknowledged is kept: its job's token in Vault, then its row. */
@ApplicationScoped
class CheckIntake {

    private final Sources sources;
    private final WebhookSecrets secrets;
    private final CheckTokens tokens;
    private final CheckLog log;
    private final CheckConfig config;

    CheckIntake(Sources sources, WebhookSecrets secrets, CheckTokens tokens, CheckLog log, CheckConfig config) {
        this.sources = sources;
        this.secrets = secrets;
        this.tokens = tokens;
        this.log = log;
        this.config = config;
    }

    /** The gate that a proven source asks for. */
    Uni<AwaitedGate> gate(CheckProof proof, WaitForGate asked) {
        asked.requireTarget();
        return sources.find(proof.source())
                .map(found -> found.orElseThrow(UnprovenCheck::new))
                .call(source -> requireProof(source, proof.secret()))
                .map(source -> AwaitedGate.of(source, asked.place().resolve(source, reach(source)), asked));
    }

    /** Keeps a check, once however often its task asks. */
    Uni<CheckView> accept(AwaitedGate gate, WaitForGate asked, PlanHeaders headers) {
        Duration deadline = asked.deadlineMinutes() == null ? config.deadline() : Duration.ofMinutes(asked.deadlineMinutes());
        AskedCheck check = new AskedCheck(gate, headers.plan(), deadline, headers.token());
        return log.find(check.id())
                .chain(known -> known.map(Uni.createFrom()::item).orElseGet(() -> keep(check)));
    }

    /** What takes longer than Azure Pipelines waits for is not acknowledged. */
    <T> Uni<T> inTime(Uni<T> acknowledgement) {
        return acknowledgement.ifNoItem().after(config.storeWithin()).failWith(CheckNotStored::new);
    }

    private Uni<CheckView> keep(AskedCheck check) {
        return tokens.keep(check.id(), check.token()).chain(() -> Races.settled(() -> log.keep(check)));
    }

    private Uni<Boolean> requireProof(KnownSource source, Secret shown) {
        return secrets.prove(source, secret -> isSame(secret, shown))
                .onFailure(VaultFailure.NotFound.class).transform(none -> new UnprovenCheck())
                .invoke(CheckIntake::requireProof);
    }

    private static void requireProof(boolean proven) {
        if (!proven) {
            throw new UnprovenCheck();
        }
    }

    /** Takes the same time wherever the two differ. */
    private static boolean isSame(Secret secret, Secret shown) {
        return MessageDigest.isEqual(secret.reveal().getBytes(UTF_8), shown.reveal().getBytes(UTF_8));
    }

    /** A source reaches its own connection and those that its mappings lead to. */
    private static Reach reach(KnownSource source) {
        Set<UUID> connections = new HashSet<>();
        Optional.ofNullable(source.connectionId()).ifPresent(connections::add);
        source.mappings().stream().map(MappingRule::connectionId).filter(Objects::nonNull).forEach(connections::add);
        return new Reach(new Caller("source", source.id().toString(), source.name(), Set.of(), Set.of()), false, connections);
    }
}
