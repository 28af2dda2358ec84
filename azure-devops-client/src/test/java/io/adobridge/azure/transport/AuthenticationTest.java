package io.adobridge.azure.transport;

import static io.adobridge.azure.transport.Bench.failure;
import static io.adobridge.azure.transport.Bench.result;
import static io.adobridge.azure.transport.Bench.thing;
import static io.adobridge.azure.transport.ScriptedAzure.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Credential.Bearer;
import io.adobridge.azure.Credential.EntraApplication;
import io.adobridge.azure.Credential.Pat;
import io.adobridge.azure.Endpoint.Services;
import io.adobridge.azure.Secret;
import io.adobridge.azure.transport.Bench.Thing;
import io.adobridge.azure.transport.ScriptedAzure.Answer;
import io.adobridge.azure.transport.ScriptedAzure.Seen;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;

class AuthenticationTest {

    private static final Call THING = Call.get(Host.CORE, "_apis/things/{id}", 1);
    private static final EntraApplication APPLICATION = new EntraApplication("contoso.example", "app-1",
            Secret.of("app s3cret+&"));

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private Door entra() {
        return bench.doors().open(new Services("contoso"), APPLICATION, ClientOptions.none());
    }

    private static Answer bearer(String token, int seconds) {
        return json(Map.of("access_token", token, "expires_in", seconds, "token_type", "Bearer"));
    }

    @Test
    void sendsTheTokenAtOnceWithoutAUserName() {
        bench.azure.answers(json(thing(1)));

        assertThat(result(bench.services().one(THING, Thing.class))).isEqualTo(thing(1));

        MultiMap headers = bench.azure.seen().get(0).headers();
        assertThat(decoded(headers.get("Authorization"))).isEqualTo(":" + Bench.TOKEN.reveal());
        assertThat(headers.get("Accept")).isEqualTo("application/json");
        assertThat(headers.get("X-TFS-FedAuthRedirect")).isEqualTo("Suppress");
        assertThat(headers.get("User-Agent")).startsWith("ADOBridge/");
        assertThat(headers.get("Accept-Encoding")).contains("gzip");
    }

    private static String decoded(String authorization) {
        return new String(Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8);
    }

    @Test
    void sendsABearerThatSomebodyElseObtained() {
        bench.azure.answers(json(thing(1)));
        Bearer bearer = new Bearer(Secret.of("b0"), "ada@contoso.example");

        assertThat(result(bench.doors().open(new Services("contoso"), bearer, ClientOptions.none()).one(THING, Thing.class)))
                .isEqualTo(thing(1));

        assertThat(bench.azure.seen().get(0).headers().get("Authorization")).isEqualTo("Bearer b0");
    }

    @Test
    void dropsWhiteSpaceThatCopyingATokenLeaves() {
        assertThat(new Pat(Secret.of(" abc\r\ndef=\n")).token()).isEqualTo(Secret.of("abcdef="));
        assertThatThrownBy(() -> new Pat(Secret.of(" \n"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendsCustomHeadersButNeverInPlaceOfItsOwn() {
        bench.azure.answers(json(thing(1)));
        ClientOptions options = new ClientOptions(
                Map.of("CF-Access-Client-Secret", Secret.of("x"), "authorization", Secret.of("mine"), "Host",
                        Secret.of("evil")),
                null, null);

        assertThat(result(bench.services(options).one(THING, Thing.class))).isNotNull();

        MultiMap headers = bench.azure.seen().get(0).headers();
        assertThat(headers.get("CF-Access-Client-Secret")).isEqualTo("x");
        assertThat(headers.getAll("Authorization")).singleElement().asString().startsWith("Basic ");
        assertThat(headers.get("Host")).startsWith("127.0.0.1");
    }

    @Test
    void refusesHeadersThatWouldSmuggle() {
        assertThatThrownBy(() -> new ClientOptions(Map.of("X-A", Secret.of("a\r\nX-B: b")), null, null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("X-B");
    }

    @Test
    void getsABearerOfEntraOnceForAllWhoAskAtTheSameTime() {
        bench.azure.answers(bearer("b1", 3600), json(thing(1)), json(thing(1)), json(thing(1)));
        Door door = entra();

        assertThat(result(Uni.join().all(door.one(THING, Thing.class), door.one(THING, Thing.class),
                door.one(THING, Thing.class)).andFailFast())).hasSize(3);

        Seen token = bench.azure.seen().get(0);
        assertThat(token.uri()).isEqualTo("/login.microsoftonline.com/contoso.example/oauth2/v2.0/token");
        assertThat(token.body()).isEqualTo("grant_type=client_credentials&client_id=app-1"
                + "&client_secret=app%20s3cret%2B%26&scope=499b84ac-1321-427f-aa17-267ca6975798%2F.default");
        assertThat(bench.azure.seen()).hasSize(4);
        assertThat(bench.azure.seen().get(3).headers().get("Authorization")).isEqualTo("Bearer b1");
    }

    @Test
    void getsAnotherBearerBeforeTheOldOneExpires() {
        bench.azure.answers(bearer("b1", 3600), json(thing(1)), bearer("b2", 3600), json(thing(1)));
        Door door = entra();
        assertThat(result(door.one(THING, Thing.class))).isNotNull();

        bench.time.pass(Duration.ofMinutes(56));
        assertThat(result(door.one(THING, Thing.class))).isNotNull();

        assertThat(bench.azure.seen().get(3).headers().get("Authorization")).isEqualTo("Bearer b2");
    }

    @Test
    void triesAnotherBearerOnceAfterA401() {
        bench.azure.answers(bearer("b1", 3600), ScriptedAzure.status(401), bearer("b2", 3600), json(thing(1)));

        assertThat(result(entra().one(THING, Thing.class))).isEqualTo(thing(1));
    }

    @Test
    void givesUpAfterASecond401() {
        bench.azure.answers(bearer("b1", 3600), ScriptedAzure.status(401), bearer("b2", 3600), ScriptedAzure.status(401));

        assertThat(failure(entra().one(THING, Thing.class))).isInstanceOf(Unauthorized.class);
        assertThat(bench.azure.seen()).hasSize(4);
    }

    @Test
    void tellsWhatEntraSaysWithoutTheSecret() {
        bench.azure.answers(json(401, Map.of("error", "invalid_client", "error_description",
                "AADSTS7000215: Invalid client secret provided.")));

        AzureDevOpsFailure failure = failure(entra().one(THING, Thing.class));

        assertThat(failure).isInstanceOf(Unauthorized.class).hasMessageContaining("AADSTS7000215")
                .hasMessageContaining("invalid_client").hasMessageNotContaining("s3cret");
    }

    @Test
    void knowsAnExpiredClientSecret() {
        bench.azure.answers(json(401, Map.of("error", "invalid_client", "error_description",
                "AADSTS7000222: The provided client secret keys for app are expired.")));

        assertThat(failure(entra().one(THING, Thing.class))).isInstanceOf(TokenExpired.class);
    }

    @Test
    void asksTheConfiguredAuthority() {
        EntraApplication sovereign = new EntraApplication("t", "c", Secret.of("s"),
                URI.create(bench.azure.root() + "/authority/"));
        bench.azure.answers(bearer("b1", 60), json(thing(1)));

        assertThat(result(bench.doors().open(new Services("contoso"), sovereign, ClientOptions.none())
                .one(THING, Thing.class))).isNotNull();

        assertThat(bench.azure.uris().get(0)).isEqualTo("/authority/t/oauth2/v2.0/token");
    }
}
