package io.adobridge.azure.transport;

import static io.adobridge.azure.transport.Bench.result;
import static io.adobridge.azure.transport.ScriptedAzure.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.azure.AppRegistration;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.EntraGrant;
import io.adobridge.azure.EntraProof;
import io.adobridge.azure.EntraRefused;
import io.adobridge.azure.EntraTokens;
import io.adobridge.azure.Secret;

class EntraDoorTest {

    private static final AppRegistration APPLICATION = new AppRegistration(AppRegistration.PUBLIC_AUTHORITY, "contoso",
            "app-1");
    private static final EntraProof SECRET = new EntraProof.ClientSecret(Secret.of("hush"));

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private EntraDoor door() {
        return bench.doors().entra(new ClientOptions(Map.of("X-Access", Secret.of("let me in")), null, null));
    }

    @Test
    void provesAnApplicationByAnAssertionAndTellsNoHeaderOfTheConnection() {
        bench.azure.answers(json(Map.of("access_token", "a1", "expires_in", 3599)));

        EntraTokens tokens = result(door().tokens(APPLICATION, new EntraProof.Assertion(Secret.of("h.c.s")),
                new EntraGrant.OfItself()));

        assertThat(tokens).isEqualTo(new EntraTokens(Secret.of("a1"), Duration.ofSeconds(3599), null));
        assertThat(bench.azure.seen().get(0).body()).isEqualTo("grant_type=client_credentials&client_id=app-1"
                + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                + "&client_assertion=h.c.s&scope=499b84ac-1321-427f-aa17-267ca6975798%2F.default");
        assertThat(bench.azure.seen().get(0).headers().contains("X-Access")).isFalse();
    }

    @Test
    void redeemsACodeAndThenTheRefreshToken() {
        bench.azure.answers(json(Map.of("access_token", "a1", "expires_in", 60, "refresh_token", "r1")),
                json(Map.of("access_token", "a2", "expires_in", 60)));

        Secret refresh = result(door().tokens(APPLICATION, null,
                new EntraGrant.OfCode(Secret.of("c1"), Secret.of("v1"), "https://bridge/back"))).refreshToken();
        assertThat(refresh).isEqualTo(Secret.of("r1"));
        assertThat(result(door().tokens(APPLICATION, SECRET, new EntraGrant.OfRefreshToken(Secret.of("r1")))).refreshToken())
                .isNull();

        assertThat(bench.azure.seen().get(0).body()).startsWith("grant_type=authorization_code&client_id=app-1&code=c1"
                + "&redirect_uri=https%3A%2F%2Fbridge%2Fback&code_verifier=v1&scope=").endsWith("offline_access");
        assertThat(bench.azure.seen().get(1).body())
                .startsWith("grant_type=refresh_token&client_id=app-1&client_secret=hush&refresh_token=r1&scope=");
    }

    @Test
    void tellsARefusalByItsNumber() {
        bench.azure.answers(json(401, Map.of("error", "invalid_client", "error_description",
                "AADSTS7000222: The provided client secret keys for app are expired.")));

        assertThatThrownBy(() -> result(door().tokens(APPLICATION, SECRET, new EntraGrant.OfItself())))
                .isInstanceOfSatisfying(EntraRefused.class, refused -> {
                    assertThat(refused.error()).isEqualTo("invalid_client");
                    assertThat(refused.code()).isEqualTo(7000222);
                }).hasMessageNotContaining("hush");
    }

    @Test
    void doesNotTakeAnOutageForARefusal() {
        bench.azure.answers(ScriptedAzure.status(503));

        assertThatThrownBy(() -> result(door().tokens(APPLICATION, SECRET, new EntraGrant.OfItself())))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void leadsPeopleToTheSignInPageOfTheAuthority() {
        URI authority = URI.create("https://login.example.com/");

        assertThat(door().signInPage(new AppRegistration(authority, "contoso", "app-1"), "https://bridge/back", "s", "c"))
                .hasScheme("https").hasHost("login.example.com").hasPath("/contoso/oauth2/v2.0/authorize")
                .hasParameter("redirect_uri", "https://bridge/back").hasParameter("state", "s")
                .hasParameter("code_challenge", "c").hasParameter("code_challenge_method", "S256");
    }
}
