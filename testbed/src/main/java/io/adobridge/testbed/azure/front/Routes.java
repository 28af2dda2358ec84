package io.adobridge.testbed.azure.front;

import java.util.ArrayList;
import java.util.List;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.vertx.core.http.HttpMethod;

/**
 * The routes of one organisation.
 * A template has literals (matched in any case), {@code {name}} for one segment, {@code {*name}} for the rest,
 * and {@code [{project}/]} for a part that may be absent: {@code [{project}/]_apis/git/repositories/{repositoryId}}.
 * It starts after the organisation. Where several fit, the one with the earlier literal wins.
 * A scope names what a token needs, such as {@code vso.code}; alternatives are parted by {@code |};
 * an empty one asks for nothing but a valid token, {@link #ANYONE} not even for that.
 */
public final class Routes {
    /** The scope of what is answered without any token. */
    public static final String ANYONE = "anyone";

    private final List<Route> routes = new ArrayList<>();

    @CanIgnoreReturnValue
    public Routes get(String host, String template, String scope, Handler handler) {
        return add(HttpMethod.GET, host, template, scope, handler);
    }

    @CanIgnoreReturnValue
    public Routes post(String host, String template, String scope, Handler handler) {
        return add(HttpMethod.POST, host, template, scope, handler);
    }

    @CanIgnoreReturnValue
    public Routes put(String host, String template, String scope, Handler handler) {
        return add(HttpMethod.PUT, host, template, scope, handler);
    }

    @CanIgnoreReturnValue
    public Routes patch(String host, String template, String scope, Handler handler) {
        return add(HttpMethod.PATCH, host, template, scope, handler);
    }

    @CanIgnoreReturnValue
    public Routes delete(String host, String template, String scope, Handler handler) {
        return add(HttpMethod.DELETE, host, template, scope, handler);
    }

    @CanIgnoreReturnValue
    public Routes add(HttpMethod method, String host, String template, String scope, Handler handler) {
        int open = template.indexOf('[');
        if (open < 0) {
            routes.add(new Route(method, host, template, scope, handler));
            return this;
        }
        int close = template.indexOf(']', open);
        String before = template.substring(0, open);
        String after = template.substring(close + 1);
        return add(method, host, before + template.substring(open + 1, close) + after, scope, handler)
                .add(method, host, before + after, scope, handler);
    }

    /** Adds all of another's. */
    @CanIgnoreReturnValue
    public Routes addAll(Routes others) {
        routes.addAll(others.routes);
        return this;
    }

    /** All routes, in the order they were added. */
    public List<Route> all() {
        return List.copyOf(routes);
    }
}
