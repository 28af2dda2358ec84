package io.adobridge.reporting.support;

import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.hamcrest.Matchers.equalTo;

import org.hamcrest.Matcher;

import io.restassured.config.RestAssuredConfig;

/** What tests say and expect over HTTP. */
public final class Http {

    private Http() {
    }

    /** The answer comes before the body is sent, so that none of it is under way when the connection is closed. */
    public static RestAssuredConfig askingFirst() {
        return RestAssuredConfig.config().httpClient(httpClientConfig().setParam("http.protocol.expect-continue", true));
    }

    /** The {@code type} of a problem of this name. */
    public static Matcher<String> isProblem(String name) {
        return equalTo("https://adobridge.io/problems/" + name);
    }
}
