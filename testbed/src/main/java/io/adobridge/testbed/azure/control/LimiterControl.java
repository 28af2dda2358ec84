package io.adobridge.testbed.azure.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.limit.LimiterSettings;
import io.adobridge.testbed.azure.limit.RateLimiter;

/** {@code /_control/limiter}: what calls cost and where their limit is. */
final class LimiterControl {
    private final RateLimiter limiter;

    LimiterControl(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /**
     * Settings to put in force; what is absent is as by default.
     *
     * @param costs units by regular expression of the route's template
     */
    record LimiterBody(@Nullable Boolean unlimited, @Nullable Double budget, @Nullable String window, @Nullable Double read,
            @Nullable Double write, @Nullable Map<String, Double> costs, @Nullable Double announcedFrom,
            @Nullable Double blockedFrom, @Nullable String longestDelay, @Nullable Boolean held,
            @Nullable Boolean retryAfterWhenBlocked) {

        LimiterSettings settings() {
            LimiterSettings absent = Bodies.or(unlimited, false) ? LimiterSettings.UNLIMITED : LimiterSettings.DEFAULT;
            return Bodies.checked(() -> new LimiterSettings(Bodies.or(budget, absent.budget()),
                    window == null ? absent.window() : Duration.parse(window), Bodies.or(read, absent.read()),
                    Bodies.or(write, absent.write()), costs == null ? absent.costs() : costs(costs),
                    Bodies.or(announcedFrom, absent.announcedFrom()), Bodies.or(blockedFrom, absent.blockedFrom()),
                    longestDelay == null ? absent.longestDelay() : Duration.parse(longestDelay), Bodies.or(held, absent.held()),
                    Bodies.or(retryAfterWhenBlocked, absent.retryAfterWhenBlocked())));
        }

        private static List<LimiterSettings.Cost> costs(Map<String, Double> costs) {
            return costs.entrySet().stream()
                    .map(cost -> new LimiterSettings.Cost(Pattern.compile(cost.getKey(), Pattern.CASE_INSENSITIVE),
                            cost.getValue()))
                    .toList();
        }
    }

    Routes routes() {
        return new Routes()
                .get(Hosts.CONTROL, "limiter", Routes.ANYONE, request -> Reply.json(200, view()))
                .put(Hosts.CONTROL, "limiter", Routes.ANYONE, this::set)
                .delete(Hosts.CONTROL, "limiter", Routes.ANYONE, request -> reset());
    }

    private Reply set(Request request) {
        limiter.settings(Bodies.read(request, LimiterBody.class).settings());
        return Reply.json(200, view());
    }

    private Reply reset() {
        limiter.reset();
        return Reply.empty();
    }

    private Map<String, Object> view() {
        LimiterSettings settings = limiter.settings();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("budget", settings.budget());
        view.put("window", settings.window().toString());
        view.put("read", settings.read());
        view.put("write", settings.write());
        Map<String, Double> costs = new LinkedHashMap<>();
        settings.costs().forEach(cost -> costs.put(cost.template().pattern(), cost.units()));
        view.put("costs", costs);
        view.put("announcedFrom", settings.announcedFrom());
        view.put("blockedFrom", settings.blockedFrom());
        view.put("longestDelay", settings.longestDelay().toString());
        view.put("held", settings.held());
        view.put("retryAfterWhenBlocked", settings.retryAfterWhenBlocked());
        return view;
    }
}
