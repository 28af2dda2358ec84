package io.adobridge.kit.secret;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.platform.CallerContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vault.client.VaultClientException;
import io.quarkus.vault.client.api.secrets.kv2.VaultSecretsKV2;
import io.quarkus.vault.client.api.secrets.kv2.VaultSecretsKV2ReadSecretData;
import io.quarkus.vault.client.api.secrets.kv2.VaultSecretsKV2UpdateSecretOptions;
import io.smallrye.mutiny.Uni;

/**
 * The mount {@code adobridge} of Vault's KV v2 engine. Answers arrive on the caller's context; failures are
 * {@link VaultFailure}s.
 *
 * @see <a href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2">KV secrets engine, version 2</a>
 */
@ApplicationScoped
public class SecretStore {

    private static final String MOUNT = "adobridge";

    /** More than Vault keeps of one secret, unless it is told otherwise. */
    private static final int MOST_KEPT = 50;

    private final VaultDoor vault;
    private final MeterRegistry meters;

    SecretStore(VaultDoor vault, MeterRegistry meters) {
        this.vault = vault;
        this.meters = meters;
    }

    /** The newest version of a secret. */
    public Uni<StoredSecret> read(String path) {
        return call(path, kv -> kv.readSecret(path)).map(SecretStore::stored);
    }

    /** One version of a secret. */
    public Uni<StoredSecret> read(String path, int version) {
        return call(path, kv -> kv.readSecret(path, version)).map(SecretStore::stored);
    }

    /**
     * Writes a new version, if nobody has written one since.
     *
     * @param basedOn the version that is still the newest, 0 where there is none yet
     * @return the version written, {@code basedOn + 1}; {@link VaultFailure.Conflict} when the newest one is another
     */
    public Uni<Integer> write(String path, Map<String, Object> data, int basedOn) {
        var options = new VaultSecretsKV2UpdateSecretOptions().setCas(basedOn);
        return call(path, kv -> kv.updateSecret(path, options, data)).replaceWith(basedOn + 1);
    }

    /** Copies one version of a secret to another path; nothing that was kept there before stays readable. */
    public Uni<Void> copy(String path, int version, String to) {
        return call(path, kv -> kv.readSecret(path, version))
                .chain(data -> newest(to).chain(before -> write(to, data.getData(), before)))
                .map(written -> IntStream.rangeClosed(Math.max(1, written - MOST_KEPT), written - 1).boxed().toList())
                .chain(before -> before.isEmpty() ? Uni.createFrom().voidItem() : destroy(to, before));
    }

    private Uni<Integer> newest(String path) {
        return metadata(path).map(SecretMetadata::newest)
                .onFailure(VaultFailure.NotFound.class).recoverWithItem(0);
    }

    /** What is known of a secret without reading it. */
    public Uni<SecretMetadata> metadata(String path) {
        return call(path, kv -> kv.readSecretMetadata(path))
                .map(known -> new SecretMetadata(known.getCurrentVersion(), known.getCreatedTime().toInstant()));
    }

    /** Makes versions unreadable for ever; the others stay. */
    public Uni<Void> destroy(String path, List<Integer> versions) {
        return call(path, kv -> kv.destroySecretVersions(path, versions));
    }

    /** Removes a secret with every version of it. A path without a secret is fine. */
    public Uni<Void> remove(String path) {
        return call(path, kv -> kv.deleteSecretMetadata(path));
    }

    /** The names below a folder, folders with a slash at the end; none when there is no such folder. */
    public Uni<List<String>> list(String folder) {
        return call(folder, kv -> kv.listSecrets(folder))
                .onFailure(VaultFailure.NotFound.class).recoverWithItem(List.of());
    }

    private <T> Uni<T> call(String path, Function<VaultSecretsKV2, CompletionStage<T>> operation) {
        return Uni.createFrom().deferred(() -> {
            Executor caller = CallerContext.current();
            Timer.Sample request = Timer.start(meters);
            return Uni.createFrom().completionStage(() -> operation.apply(vault.client().secrets().kv2(MOUNT)))
                    .emitOn(caller)
                    .onFailure().transform(failure -> understood(path, failure))
                    .onItemOrFailure().invoke((answer, failure) -> measured(request, failure));
        });
    }

    /** Paths are no label: there is no bound to their number. */
    private void measured(Timer.Sample request, @Nullable Throwable failure) {
        String outcome = failure instanceof VaultFailure refused ? refused.outcome() : "ok";
        long nanos = request.stop(meters.timer("adobridge.vault.requests", "outcome", outcome));
        assert nanos >= 0;
    }

    private static StoredSecret stored(VaultSecretsKV2ReadSecretData data) {
        return new StoredSecret(data.getMetadata().getVersion(), data.getData());
    }

    private static VaultFailure understood(String path, Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof VaultClientException refused)) {
            return new VaultFailure.Unavailable(path, cause.getClass().getSimpleName());
        }
        int status = refused.getStatus() == null ? 0 : refused.getStatus();
        if (status == 404) {
            return new VaultFailure.NotFound(path);
        }
        if (status == 400 && refused.hasErrorContaining("check-and-set")) {
            return new VaultFailure.Conflict(path);
        }
        return new VaultFailure.Unavailable(path, "status " + status);
    }
}
