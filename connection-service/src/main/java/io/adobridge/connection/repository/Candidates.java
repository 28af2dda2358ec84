package io.adobridge.connection.repository;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.Secret;
import io.adobridge.connection.discovery.Discovered;
import io.adobridge.connection.discovery.Surveyor;
import io.adobridge.connection.personal.PersonalTokenRefused;
import io.adobridge.connection.personal.PersonalTokens;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.target.Diagnosis;
import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Uni;

/**
 * The repositories that a caller may import, as Azure DevOps has them now: what the connection's token reads, and of that
 * what the caller's personal token reads too where there is one.
 */
@ApplicationScoped
class Candidates {

    private final Surveyor surveyor;
    private final PersonalTokens personal;

    Candidates(Surveyor surveyor, PersonalTokens personal) {
        this.surveyor = surveyor;
        this.personal = personal;
    }

    /** @param project name or id, null for all that the connection covers */
    Uni<List<Discovered>> of(RegisteredConnection connection, Caller caller, @Nullable String project) {
        return personal.find(connection, caller)
                .chain(token -> readable(connection, token, project))
                .chain(readable -> all(connection, project)
                        .map(all -> readable.map(ids -> within(all, ids)).orElse(all)));
    }

    private Uni<List<Discovered>> all(RegisteredConnection connection, @Nullable String project) {
        return surveyor.open(connection).chain(survey -> survey.repositories(project));
    }

    /** Ids of what the person may read, empty without a personal token. */
    private Uni<Optional<Set<String>>> readable(RegisteredConnection connection, Optional<Secret> token,
            @Nullable String project) {
        return token.isEmpty() ? Uni.createFrom().item(Optional.empty())
                : surveyor.open(connection, token.orElseThrow())
                        .chain(survey -> survey.repositories(project))
                        .map(all -> Optional.of(all.stream().map(Discovered::id).collect(Collectors.toSet())))
                        .onFailure(Candidates::isAboutThePerson).transform(Candidates::refused);
    }

    private static List<Discovered> within(List<Discovered> all, Set<String> ids) {
        return all.stream().filter(each -> ids.contains(each.id())).toList();
    }

    private static boolean isAboutThePerson(Throwable failure) {
        return failure instanceof Unauthorized || failure instanceof TokenExpired || failure instanceof Forbidden;
    }

    private static Throwable refused(Throwable failure) {
        return new PersonalTokenRefused(Diagnosis.of(failure));
    }
}
