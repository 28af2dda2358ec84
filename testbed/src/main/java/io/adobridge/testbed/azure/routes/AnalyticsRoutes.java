package io.adobridge.testbed.azure.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Paths;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.routes.ActivityColumns.Column;
import io.adobridge.testbed.azure.world.Activities;
import io.adobridge.testbed.azure.world.Activity;
import io.adobridge.testbed.azure.world.Analytics;
import io.adobridge.testbed.azure.world.Kind;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.World;

/**
 * {@code _odata}: what Analytics tells of the tasks of pipelines, with {@code $filter}, {@code $select} and {@code $expand}.
 */
final class AnalyticsRoutes {
    private static final String SET = "PipelineRunActivityResults";
    private static final String SKIP = "$skiptoken";
    private static final Pattern EXPANDED = Pattern.compile("(\\w+)(?:\\(\\$select=([\\w,]+)\\))?(?:,|$)");

    private final World world;
    private final Activities activities;
    private final Lookup lookup;

    AnalyticsRoutes(World world) {
        this.world = world;
        this.activities = new Activities(world);
        this.lookup = new Lookup(world);
    }

    /** None for a Server whose Analytics is older than v4.0-preview. */
    Routes routes(HostKind kind) {
        boolean old = kind.onPremises() && kind.compareTo(HostKind.SERVER_2022) < 0;
        return old ? new Routes()
                : new Routes().get(Hosts.ANALYTICS, "{project}/_odata/v4.0-preview/" + SET, "vso.analytics",
                        this::results);
    }

    private Reply results(Request request) {
        Project project = lookup.project(request);
        Analytics analytics = analytics();
        ODataFilter filter = new ODataFilter(request.param("$filter").orElse(""), ActivityColumns.OWN);
        Map<String, Column> selected = selected(request);
        Map<String, Map<String, Column>> expanded = expanded(request);
        List<Activity> found = activities.behind(project, request.param(SKIP).map(Long::parseLong).orElse(0L))
                .filter(filter).limit(analytics.page() + 1L).toList();
        boolean more = found.size() > analytics.page();
        List<Activity> page = more ? found.subList(0, analytics.page()) : found;
        return Out.object(out -> out
                .put("@odata.context", address(request, project, "$metadata#" + SET))
                .array("value", page, (fields, row) -> row(fields, row, selected, expanded))
                .when(more, fields -> fields.put("@odata.nextLink", next(request, project, page))));
    }

    private Analytics analytics() {
        Analytics analytics = world.administration().analytics();
        if (!analytics.on())
            throw new ApiError(404, "HttpException", "The controller for path '_odata' was not found.");
        if (!analytics.permitted())
            throw new ApiError(403, "AnalyticsAccessCheckException", "VS403527: Access to data from the Analytics OData"
                    + " endpoint is not available for all users. Either you have not been authenticated, or you do not have"
                    + " a paid license or subscription for this account.");
        return analytics;
    }

    private static Map<String, Column> selected(Request request) {
        return request.param("$select")
                .map(names -> columns(names, ActivityColumns.OWN, "PipelineRunActivityResult"))
                .orElse(ActivityColumns.OWN);
    }

    private Map<String, Map<String, Column>> expanded(Request request) {
        Map<String, Map<String, Column>> related = ActivityColumns
                .related(task -> world.seed().guid(Kind.TASK, task.hashCode()));
        Map<String, Map<String, Column>> expanded = new TreeMap<>();
        Matcher matcher = EXPANDED.matcher(request.param("$expand").orElse(""));
        while (matcher.find()) {
            String name = matcher.group(1);
            Map<String, Column> all = related.get(name);
            if (all == null)
                throw ActivityColumns.invalid("Could not find a property named '" + name + "'.");
            expanded.put(name, matcher.group(2) == null ? all : columns(matcher.group(2), all, name));
        }
        return expanded;
    }

    private static Map<String, Column> columns(String names, Map<String, Column> all, String type) {
        Map<String, Column> columns = new TreeMap<>();
        Arrays.stream(names.split(",")).map(String::trim)
                .forEach(name -> columns.put(name, ActivityColumns.named(name, all, type)));
        return columns;
    }

    private static Out row(Out out, Activity row, Map<String, Column> selected, Map<String, Map<String, Column>> expanded) {
        Out fields = out.each(selected.entrySet(),
                (each, column) -> each.orNull(column.getKey(), column.getValue().apply(row)));
        return fields.each(expanded.entrySet(), (each, related) -> each.object(related.getKey(), inner -> inner
                .each(related.getValue().entrySet(),
                        (one, column) -> one.orNull(column.getKey(), column.getValue().apply(row)))));
    }

    private static String next(Request request, Project project, List<Activity> page) {
        List<String> query = new ArrayList<>();
        request.query().forEach(parameter -> {
            if (!parameter.getKey().equalsIgnoreCase(SKIP))
                query.add(Paths.encode(parameter.getKey()) + "=" + Paths.encode(parameter.getValue()));
        });
        query.add("$skiptoken=" + page.get(page.size() - 1).key());
        return address(request, project, SET) + "?" + String.join("&", query);
    }

    private static String address(Request request, Project project, String what) {
        return request.links().base(Hosts.ANALYTICS) + "/" + project.id() + "/_odata/v4.0-preview/" + what;
    }
}
