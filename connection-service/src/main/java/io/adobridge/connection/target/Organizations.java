package io.adobridge.connection.target;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.platform.Account;
import io.smallrye.mutiny.Uni;

/** Asks Azure DevOps Services which organisations an identity belongs to. A token of one organisation is not told. */
@ApplicationScoped
public class Organizations {

    /** The addresses asked here contain no organisation; this stands for none in the limits of the client. */
    private static final Host.Services NONE_IN_PARTICULAR = new Host.Services("all");

    private final AzureDoor door;

    Organizations(AzureDoor door) {
        this.door = door;
    }

    /**
     * Their names, sorted; {@link OrganizationsHidden} where Azure DevOps does not tell.
     *
     * @param target whose host does not matter
     */
    public Uni<List<String>> of(Target target) {
        AzureDevOps azure = door.open(target.at(NONE_IN_PARTICULAR));
        return azure.platform().me()
                .onItem().transformToMulti(me -> azure.platform().accounts(me.id()))
                .onItem().transformToIterable(page -> page.items())
                .map(Account::accountName).select().where(Objects::nonNull)
                .collect().asList()
                .map(names -> names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList())
                .onFailure(Organizations::isRefusal).transform(refused -> new OrganizationsHidden());
    }

    /** A token of one organisation and one that is wrong are refused alike. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof Unauthorized || failure instanceof Forbidden || failure instanceof NotFound;
    }
}
