package io.adobridge.testbed.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.process.ServiceProcess;
import io.vertx.core.Vertx;

/** Ten replicas of two services follow the connections, one of which changes each second: what that costs. */
final class Following {

    private static final int FOLLOWERS = 20;

    private final Vertx vertx;
    private final ServiceProcess service;
    private final Testbed testbed;

    Following(Vertx vertx, ServiceProcess service, Testbed testbed) {
        this.vertx = vertx;
        this.service = service;
        this.testbed = testbed;
    }

    /** @return whether every follower has seen the last change, and none was refused */
    boolean during(Duration length, List<String> ids) {
        String workload = testbed.issuer().token("follower", List.of("connections:read", "connections:all"), List.of());
        List<Follower> followers = new ArrayList<>();
        IntStream.range(0, FOLLOWERS).forEach(each -> followers.add(new Follower(vertx, service.baseUrl(), workload)));
        followers.forEach(Follower::start);
        long begun = System.nanoTime();
        while (followers.stream().anyMatch(follower -> follower.knows() < ids.size())) {
            pause(Duration.ofMillis(200));
        }
        System.out.printf("%n%d followers knew everything after %.1f s%n", FOLLOWERS, (System.nanoTime() - begun) / 1e9);
        long transactions = transactions();
        Duration cpu = Figuring.cpu(service);
        followers.forEach(Follower::countAnew);
        boolean changed = change(ids, length);
        pause(Duration.ofSeconds(5));
        followers.forEach(Follower::stop);
        double seconds = length.plusSeconds(5).toSeconds();
        System.out.printf("%d followers, a change each second: %.1f requests/s, %.0f KB/s, %.1f transactions/s, %.2f cores%n",
                FOLLOWERS, sum(followers, Follower::requests) / seconds, sum(followers, Follower::bytes) / seconds / 1024,
                (transactions() - transactions) / seconds,
                Figuring.cpu(service).minus(cpu).toMillis() / seconds / 1000);
        return changed
                && followers.stream().allMatch(follower -> follower.failures() == 0 && follower.sameAs(followers.get(0)));
    }

    private boolean change(List<String> ids, Duration length) {
        String member = testbed.issuer().token("load", List.of("connections:read", "connections:write"), List.of("platform"));
        Api api = Api.at(service.baseUrl()).bearing(member).with("If-Match", "*");
        long end = System.nanoTime() + length.toNanos();
        boolean well = true;
        for (int number = 0; System.nanoTime() < end; number++) {
            boolean enabled = number / ids.size() % 2 != 0;
            well &= api.send("PATCH", "/api/v1/connections/" + ids.get(number % ids.size()) + "/integrations/boards",
                    JsonNodeFactory.instance.objectNode().put("enabled", enabled)).well();
            pause(Duration.ofSeconds(1));
        }
        return well;
    }

    private long transactions() {
        try (Connection database = testbed.postgres().connect("connection");
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double sum(List<Follower> followers, ToLongFunction<Follower> figure) {
        return followers.stream().mapToLong(figure).sum();
    }

    private static void pause(Duration length) {
        try {
            boolean never = new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
