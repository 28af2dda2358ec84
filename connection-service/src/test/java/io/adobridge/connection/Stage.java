package io.adobridge.connection;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.limit.LimiterSettings;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** An organisation to connect to, people who call, and what they say. */
public final class Stage {

    public static final String ORGANIZATION = "tailspin";
    public static final String COLLECTION = "Wingtip";
    public static final String PATH = "/api/v1/connections";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Testbed testbed;

    private Stage(Testbed testbed) {
        this.testbed = testbed;
    }

    /** A stage with the organisation on it. */
    public static Stage in(Testbed testbed) {
        testbed.azure().limiter(LimiterSettings.UNLIMITED); // one identity verifies the connections of all tests
        testbed.azure().organization(OrganizationSpec.named(ORGANIZATION));
        testbed.azure().organization(OrganizationSpec.named(COLLECTION).withKind(HostKind.SERVER_2022_1));
        return new Stage(testbed);
    }

    /** A request by somebody, with a JSON body if any. */
    public RequestSpecification as(Person person) {
        return given().auth().oauth2(token(person)).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    public String token(Person person) {
        return testbed.issuer().token(person.name().toLowerCase(Locale.ROOT), person.roles(), person.groups());
    }

    /** A personal access token of the organisation; with every scope when none is named. */
    public String pat(String... scopes) {
        return testbed.azure().token(ORGANIZATION, scopes.length == 0 ? new String[] { "app_token" } : scopes);
    }

    /** A collection of a Server. */
    public String server() {
        return testbed.azure().url(COLLECTION).toString();
    }

    public String serverPat() {
        return testbed.azure().token(COLLECTION, "app_token");
    }

    /** A name that no other connection has. */
    public static String newName() {
        return "Connection " + NAMES.incrementAndGet() + " of " + ProcessHandle.current().pid();
    }

    /** The body of a registration that holds; to be changed at will. */
    public Map<String, Object> wish(String name) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("name", name);
        wish.put("host", new LinkedHashMap<>(Map.of("kind", "services", "organization", ORGANIZATION)));
        wish.put("auth", new LinkedHashMap<>(Map.of("kind", "pat", "token", pat())));
        wish.put("owners", new ArrayList<>(List.of("platform")));
        wish.put("services", new ArrayList<>(List.of("repos", "pipelines", "boards")));
        return wish;
    }

    /** A member's connection that holds. */
    @CanIgnoreReturnValue
    public UUID register() {
        return register(wish(newName()));
    }

    @CanIgnoreReturnValue
    public UUID register(Map<String, Object> wish) {
        return UUID.fromString(as(Person.MEMBER).body(wish).post(PATH)
                .then().statusCode(201).extract().path("id"));
    }

    public Response get(Person person, UUID connection) {
        return as(person).get(PATH + "/" + connection);
    }

    public Response validate(UUID connection) {
        return as(Person.MEMBER).post(PATH + "/" + connection + "/validate");
    }

    /** What a member's removal of the connection is answered with. */
    public Response remove(UUID connection) {
        String name = get(Person.MEMBER, connection).then().statusCode(200).extract().path("name");
        return as(Person.MEMBER).queryParam("confirm", name).delete(PATH + "/" + connection);
    }
}
