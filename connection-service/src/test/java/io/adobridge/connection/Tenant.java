package io.adobridge.connection;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.entra.Application;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.restassured.response.Response;

/** A tenant of Microsoft Entra with an application that may use the organisation of the stage. */
public final class Tenant {

    public static final String NAME = "contoso.example";
    public static final String SECRET = "cl1ent-s3cret-that-nobody-sees";

    private final Testbed testbed;
    private final String clientId = UUID.randomUUID().toString();

    private Tenant(Testbed testbed) {
        this.testbed = testbed;
        register(application());
    }

    /** With an application of its own, so that tests do not meet. */
    public static Tenant in(Testbed testbed) {
        return new Tenant(testbed);
    }

    public String clientId() {
        return clientId;
    }

    /** The application, to be changed and registered anew. */
    public Application application() {
        return new Application(NAME, clientId, SECRET, TokenSpec.of(Stage.ORGANIZATION, "app_token")
                .withIdentity(Identity.named("Bridge Application")));
    }

    public void register(Application application) {
        testbed.azure().entra().register(application);
    }

    /** Lets a person sign in where a sign-in that was started leads to; gives what the person is sent back with. */
    public static Map<String, String> signIn(Response started) {
        String page = started.then().statusCode(200).extract().path("authorizationUrl");
        String location = given().urlEncodingEnabled(false).redirects().follow(false).get(page)
                .then().statusCode(302).extract().header("Location");
        Map<String, String> parameters = new LinkedHashMap<>();
        new QueryStringDecoder(location).parameters().forEach((name, values) -> parameters.put(name, values.get(0)));
        return parameters;
    }

    /** What a wish says to sign in as the application by its secret; to be changed at will. */
    public Map<String, Object> auth() {
        Map<String, Object> auth = unproven();
        auth.put("clientSecret", SECRET);
        return auth;
    }

    /** The same without any proof. */
    public Map<String, Object> unproven() {
        var auth = new LinkedHashMap<String, Object>();
        auth.put("kind", "entra");
        auth.put("tenant", NAME);
        auth.put("clientId", clientId);
        return auth;
    }
}
