package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Builds;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.World;

/** Which builds are asked for, and in which order: the order also says which time a window is about. */
final class BuildSearch {
    private final World world;
    private final Request request;
    private final Project project;
    private final String order;
    private final Instant from;
    private final Instant to;

    BuildSearch(World world, Request request, Project project) {
        this.world = world;
        this.request = request;
        this.project = project;
        this.order = request.param("queryOrder").orElse("finishTimeDescending").toLowerCase(Locale.ROOT);
        this.from = Dates.param(request, "minTime").orElse(Instant.MIN);
        this.to = Dates.param(request, "maxTime").orElse(Instant.MAX);
        if (!order.matches("(finish|start|queue)time(a|de)scending"))
            throw ApiError.badRequest("The value '" + order + "' is not valid for queryOrder.");
    }

    boolean descending() {
        return order.endsWith("descending");
    }

    /** The time that the order goes by; absent from a build that has not come so far. */
    @Nullable
    Instant key(Build build) {
        return order.startsWith("finish") ? build.finished() : order.startsWith("start") ? build.started() : build.queued();
    }

    /** The time to sort by: what has not come so far comes after all else. */
    Instant sortKey(Build build) {
        Instant key = key(build);
        return key == null ? build.queued().plus(Builds.LONGEST.multipliedBy(1_000)) : key;
    }

    /** All builds found, in order. */
    List<Build> run() {
        Comparator<Build> ascending = Comparator.comparing(this::sortKey).thenComparing(Build::id);
        return candidates()
                .filter(id -> world.builds().definition(id).project() == project.index())
                .mapToObj(id -> world.builds().find(id).orElseThrow())
                .filter(this::inWindow).filter(this::selected)
                .sorted(descending() ? ascending.reversed() : ascending)
                .toList();
    }

    private IntStream candidates() {
        Optional<String> ids = request.param("buildIds");
        if (ids.isPresent())
            return Arrays.stream(ids.get().split(",")).mapToInt(id -> Integer.parseInt(id.trim()))
                    .filter(id -> world.builds().find(id).isPresent());
        Instant earliest = from.equals(Instant.MIN) ? from : from.minus(Builds.LONGEST);
        return world.builds().queued(earliest, to);
    }

    private boolean inWindow(Build build) {
        Instant key = key(build);
        boolean open = from.equals(Instant.MIN) && to.equals(Instant.MAX);
        return open || (key != null && !key.isBefore(from) && !key.isAfter(to));
    }

    private boolean selected(Build build) {
        return among("definitions", Integer.toString(build.definition().id()))
                && among("statusFilter", build.status().text(), "all")
                && among("resultFilter", build.result() == null ? "none" : build.result().text())
                && among("reasonFilter", build.reason().text(), "all")
                && among("branchName", build.branch())
                && among("repositoryId", world.repositories().at(build.definition().repository()).id().toString())
                && among("buildNumber", build.number())
                && shown(world.buildWrites().isDeleted(build.id()))
                && tagged(build);
    }

    private boolean shown(boolean deleted) {
        return switch (request.param("deletedFilter").orElse("excludeDeleted").toLowerCase(Locale.ROOT)) {
            case "onlydeleted" -> deleted;
            case "includedeleted" -> true;
            default -> !deleted;
        };
    }

    private boolean tagged(Build build) {
        return request.param("tagFilters")
                .map(tags -> world.buildWrites().tags(build.id()).containsAll(List.of(tags.split(",")))).orElse(true);
    }

    private boolean among(String parameter, String... values) {
        return request.param(parameter).map(text -> {
            Set<String> wanted = Arrays.stream(text.toLowerCase(Locale.ROOT).split(","))
                    .map(String::trim).collect(Collectors.toSet());
            return Arrays.stream(values).anyMatch(value -> wanted.contains(value.toLowerCase(Locale.ROOT)));
        }).orElse(true);
    }
}
