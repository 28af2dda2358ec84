package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.deploy.attacks.Attempt.Answer;
import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.http.Listener;
import io.adobridge.testbed.issuer.Claims;
import io.adobridge.testbed.issuer.Draft;
import io.adobridge.testbed.issuer.Issuer;
import io.vertx.core.Vertx;

/** Tokens that are none, or nobody's, or somebody else's. */
class TokensIT {

    private static final String REFUSED = "401 unauthenticated";

    private final Deployed deployed = Deployed.shared();
    private final Issuer people = deployed.testbed().issuer();
    private final Issuer cluster = deployed.cluster();
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger visits = new AtomicInteger();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void refusesWhatIsForged(String service) {
        try (Listener lure = Listener.open(vertx, 0, request -> {
            visits.incrementAndGet();
            var unused = request.response().end("{}");
        }); Issuer foreign = Issuer.start(vertx, 0)) {
            Map<String, String> wrong = new TreeMap<>();
            Forgeries.of(people, cluster, foreign, lure.url()).forEach((what, token) -> {
                Answer answer = read(service).bearing(token).sent();
                if (!answer.summary().equals(REFUSED) || !answer.headers().contains("www-authenticate=[Bearer]")) {
                    wrong.put(what, answer.summary());
                }
            });

            assertThat(wrong).isEmpty();
            assertThat(visits).as("nobody fetched the attacker's keys").hasValue(0);
            assertThat(read(service).bearing(Forgeries.good(people).signed()).sent().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void takesATokenFromTheHeaderAloneAndOnce(String service) {
        String good = Forgeries.good(people).signed();
        String basic = Base64.getEncoder().encodeToString(("ada:" + good).getBytes(StandardCharsets.UTF_8));
        List<Attempt> attempts = List.of(read(service),
                read(service).query("access_token", good), read(service).query("token", good),
                read(service).header("Cookie", "q_session=" + good), read(service).header("Cookie", "access_token=" + good),
                read(service).header("X-Forwarded-Access-Token", good), read(service).header("X-Forwarded-User", "ada"),
                read(service).header("Proxy-Authorization", "Bearer " + good),
                read(service).header("Authorization", ""), read(service).header("Authorization", good),
                read(service).header("Authorization", "Bearer"), read(service).header("Authorization", "Basic " + basic),
                read(service).header("Authorization", "DPoP " + good), read(service).header("Authorization", "Token " + good),
                read(service).bearing(good).bearing(good), read(service).bearing(good).bearing("garbage"),
                read(service).bearing("garbage").bearing(good),
                read(service).bearing(good).header("authorization", "Basic " + basic));

        assertThat(attempts).extracting(attempt -> attempt.sent().summary()).containsOnly(REFUSED);
        assertThat(read(service).bearing(good).sent().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void takesAccessTokensOfEveryMake(String service) {
        long now = Clock.systemUTC().instant().getEpochSecond();
        List<UnaryOperator<Draft>> makes = List.of(
                token -> token.claim("ver", "1.0").claim("appid", "c44b").claim("tid", "72f9"),
                token -> token.claim("ver", "2.0").claim("azp", "6e74").claim("tid", "72f9").claim("nbf", now),
                token -> token.claim("typ", "Bearer").claim("azp", "ui").claim("aud", List.of("account", "adobridge")),
                token -> token.header("typ", "at+jwt").claim("client_id", "s6Bhd"),
                token -> token.withoutHeader("typ"),
                token -> token.claim("iat", now + 20).claim("nbf", now + 20),
                token -> token.claim("iat", now - 3_000).claim("exp", now - 20));

        assertThat(makes).extracting(make -> read(service).bearing(make.apply(Forgeries.good(people)).signed()).sent().status())
                .containsOnly(200);
    }

    @Test
    void knowsARotatedKeyWithinSecondsOfAForgedOneAndForgetsOneThatIsWithdrawn() {
        String before = Forgeries.good(people).signed();
        everywhere().forEach(read -> assertThat(read.bearing(people.forged(Claims.of("mallory",
                List.of(), List.of()))).sent().summary()).isEqualTo(REFUSED));
        people.rotateKey();
        String after = Forgeries.good(people).signed();

        awaitEverywhere(after, 200);
        awaitEverywhere(before, 200);
        people.retireOldKeys();
        awaitEverywhere(before, 401);
        awaitEverywhere(after, 200);
    }

    private void awaitEverywhere(String token, int status) {
        var unused = Await.until("%d everywhere".formatted(status), Duration.ofSeconds(40), Duration.ofMillis(500),
                () -> Optional.of(everywhere().map(read -> read.bearing(token).sent().status()).collect(Collectors.toSet()))
                        .filter(statuses -> statuses.equals(Set.of(status))));
    }

    private Stream<Attempt> everywhere() {
        return Stream.of(CONNECTIONS, INGESTION, REPORTER).flatMap(service -> deployed.replicas(service).stream()
                .map(replica -> Attempt.read(deployed, service, replica.baseUrl())));
    }

    private Attempt read(String service) {
        return Attempt.read(deployed, service, deployed.url(service));
    }
}
