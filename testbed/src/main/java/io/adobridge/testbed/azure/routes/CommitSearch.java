package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.world.Branches.Ref;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** Which commits are asked for, by a query or by a body; without a version those of the default branch. */
record CommitSearch(Optional<String> branch, String versionType, Instant from, Instant to, String author, boolean oldestFirst,
        List<String> ids) {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static CommitSearch of(Request request) {
        return new CommitSearch(first(request, "itemVersion.version"),
                first(request, "itemVersion.versionType").orElse("branch"),
                Dates.param(request, "searchCriteria.fromDate").or(() -> Dates.param(request, "fromDate"))
                        .orElse(Instant.EPOCH),
                Dates.param(request, "searchCriteria.toDate").or(() -> Dates.param(request, "toDate")).orElse(LATEST),
                first(request, "author").or(() -> first(request, "user")).orElse(""),
                first(request, "showOldestCommitsFirst").map(Boolean::parseBoolean).orElse(false),
                first(request, "ids").map(ids -> List.of(ids.split(","))).orElse(List.of()));
    }

    private static Optional<String> first(Request request, String name) {
        return request.param("searchCriteria." + name).or(() -> request.param(name));
    }

    static CommitSearch of(JsonNode body) {
        List<String> ids = Stream.of(body.path("ids")).flatMap(all -> {
            Stream.Builder<String> texts = Stream.builder();
            all.forEach(id -> texts.add(id.asText()));
            return texts.build();
        }).toList();
        return new CommitSearch(text(body.path("itemVersion").path("version")),
                text(body.path("itemVersion").path("versionType")).orElse("branch"),
                text(body.path("fromDate")).map(date -> Dates.parse("fromDate", date)).orElse(Instant.EPOCH),
                text(body.path("toDate")).map(date -> Dates.parse("toDate", date)).orElse(LATEST),
                text(body.path("author")).or(() -> text(body.path("user"))).orElse(""),
                body.path("showOldestCommitsFirst").asBoolean(), ids);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).filter(text -> !text.isBlank());
    }

    /** The commits found, newest first unless asked for otherwise. */
    List<Commit> run(World world, Repository repository) {
        if (!ids.isEmpty())
            return ids.stream().flatMap(id -> world.commit(repository, id).stream()).toList();
        List<Commit> found = log(world, repository)
                .filter(commit -> author.isEmpty() || byAuthor(commit))
                .collect(Collectors.toList());
        if (oldestFirst)
            Collections.reverse(found);
        return found;
    }

    private boolean byAuthor(Commit commit) {
        String wanted = author.toLowerCase(Locale.ROOT);
        return commit.author().displayName().toLowerCase(Locale.ROOT).contains(wanted)
                || commit.author().uniqueName().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Stream<Commit> log(World world, Repository repository) {
        if (branch.isEmpty())
            return world.branches().find(repository.index(), repository.defaultBranch())
                    .map(ref -> world.branches().log(repository.index(), ref, from, to)).orElse(Stream.empty());
        String version = branch.get();
        if (versionType.equalsIgnoreCase("commit"))
            return world.commit(repository, version).map(commit -> upTo(world, repository, commit))
                    .orElseThrow(() -> unknown(repository, "Commit", version));
        String name = versionType.equalsIgnoreCase("tag") ? "refs/tags/" + version : version;
        Ref ref = world.branches().find(repository.index(), name).orElseThrow(() -> unknown(repository, "Branch", version));
        return world.branches().log(repository.index(), ref, from, to);
    }

    private Stream<Commit> upTo(World world, Repository repository, Commit commit) {
        Instant end = commit.when().isBefore(to) ? commit.when() : to;
        return world.commits().newest(repository.index(), from, end)
                .filter(other -> other.index() <= commit.index() || commit.index() < 0)
                .filter(other -> other.sha().equals(commit.sha()) || world.commits().onDefaultBranch(other));
    }

    private static ApiError unknown(Repository repository, String type, String version) {
        return new ApiError(404, "GitUnresolvableToCommitException", "TF401175:The version descriptor <" + type + ": "
                + version + " > could not be resolved to a version in the repository " + repository.name());
    }
}
