package io.adobridge.reporting.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.adobridge.reporting.source.SonarServer;
import io.vertx.core.http.HttpMethod;

/**
 * One call of SonarQube's Web API: parameters are in the query of a GET and in the form of a POST.
 *
 * @param path such as {@code api/projects/search}
 */
record SonarCall(HttpMethod method, String path, Map<String, String> parameters) {

    static SonarCall get(String path) {
        return new SonarCall(HttpMethod.GET, path, Map.of());
    }

    static SonarCall post(String path) {
        return new SonarCall(HttpMethod.POST, path, Map.of());
    }

    SonarCall with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new SonarCall(method, path, more);
    }

    /** SonarQube Cloud asks for the organization with everything; the others do not know it. */
    SonarCall within(SonarServer server) {
        return server.organization() == null ? this : with("organization", server.organization());
    }

    String requestUri(SonarServer server) {
        String base = (server.url().getRawPath() == null ? "" : server.url().getRawPath()) + "/" + path;
        return method == HttpMethod.GET && !parameters.isEmpty() ? base + "?" + form() : base;
    }

    /** The parameters as the body of a POST. */
    String form() {
        return parameters.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
