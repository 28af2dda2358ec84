package io.adobridge.azure.platform;

import static io.adobridge.azure.transport.Host.PROFILE;
import static io.adobridge.azure.transport.Host.STATUS;

import java.util.UUID;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * What lies beside organizations; for Services only.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/profile">Profile</a>
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/account">Accounts</a>
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/status">Status</a>
 */
public final class PlatformArea {

    private final Door door;

    public PlatformArea(Door door) {
        this.door = door;
    }

    /** The person behind the token; a token of one organization is refused. */
    public Uni<Profile> me() {
        return door.one(Call.get(PROFILE, "_apis/profile/profiles/{id}", "me"), Profile.class);
    }

    /** The organizations that a person belongs to. */
    public Multi<Page<Account>> accounts(UUID member) {
        return door.pages(Call.get(PROFILE, "_apis/accounts").query("memberId", member), Paging.plain(), Account.class, null);
    }

    /** How Azure DevOps Services is. */
    public Uni<ServiceStatus> health() {
        return door.one(Call.get(STATUS, "_apis/status/health").version("7.1-preview.1"), ServiceStatus.class);
    }
}
