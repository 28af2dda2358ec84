package io.adobridge.testbed.azure.front;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.vertx.core.http.HttpMethod;

/** Finds the route of a path: a tree of segments for each host, so that the cost is the path's length. */
final class RouteTable {
    private final Map<String, Node> hosts = new HashMap<>();
    private final boolean oneHost;

    /**
     * @param known which routes to take
     * @param oneHost whether all hosts share one base, as on a Server
     */
    RouteTable(Routes routes, Predicate<Route> known, boolean oneHost) {
        this.oneHost = oneHost;
        for (Route route : routes.all())
            if (known.test(route))
                hosts.computeIfAbsent(key(route.host()), host -> new Node())
                        .add(new Target(route, Paths.segments(route.template())), 0);
    }

    /** A route with the variables of a path. */
    record Match(Route route, Map<String, String> vars) {
    }

    /** The route, or null where the host has none of this path and method. */
    @Nullable
    Match find(HttpMethod method, String host, List<String> path) {
        Target target = search(method, host, path);
        return target == null ? null : new Match(target.route(), target.vars(path));
    }

    /** Whether any method is known for the path. */
    boolean knows(String host, List<String> path) {
        return search(null, host, path) != null;
    }

    private @Nullable Target search(@Nullable HttpMethod method, String host, List<String> path) {
        Node root = hosts.get(key(host));
        return root == null ? null : root.find(method, path, 0);
    }

    private String key(String host) {
        return oneHost ? "" : host;
    }

    private record Target(Route route, List<String> template) {

        Map<String, String> vars(List<String> path) {
            Map<String, String> vars = new LinkedHashMap<>();
            for (int i = 0; i < template.size(); i++) {
                String segment = template.get(i);
                if (segment.startsWith("{*"))
                    vars.put(name(segment, 2), String.join("/", path.subList(i, path.size())));
                else if (segment.startsWith("{"))
                    vars.put(name(segment, 1), path.get(i));
            }
            return vars;
        }

        private static String name(String segment, int from) {
            return segment.substring(from, segment.length() - 1);
        }
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<HttpMethod, Target> here = new LinkedHashMap<>();
        private final Map<HttpMethod, Target> rest = new LinkedHashMap<>();
        private @Nullable Node variable;

        void add(Target target, int at) {
            if (at == target.template().size())
                here.put(target.route().method(), target);
            else if (target.template().get(at).startsWith("{*"))
                rest.put(target.route().method(), target);
            else
                child(target.template().get(at)).add(target, at + 1);
        }

        private Node child(String segment) {
            if (!segment.startsWith("{"))
                return literals.computeIfAbsent(segment.toLowerCase(Locale.ROOT), literal -> new Node());
            if (variable == null)
                variable = new Node();
            return variable;
        }

        @Nullable
        Target find(@Nullable HttpMethod method, List<String> path, int at) {
            Target found = at == path.size() ? of(method, here) : find(method, path, at, literals.get(literal(path, at)));
            if (found == null && at < path.size())
                found = find(method, path, at, variable);
            return found != null ? found : of(method, rest);
        }

        private static String literal(List<String> path, int at) {
            return path.get(at).toLowerCase(Locale.ROOT);
        }

        private static @Nullable Target find(@Nullable HttpMethod method, List<String> path, int at, @Nullable Node next) {
            return next == null ? null : next.find(method, path, at + 1);
        }

        private static @Nullable Target of(@Nullable HttpMethod method, Map<HttpMethod, Target> targets) {
            return method != null ? targets.get(method) : targets.values().stream().findFirst().orElse(null);
        }
    }
}
