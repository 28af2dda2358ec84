package io.adobridge.deploy.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.adobridge.deploy.running.Deployed;

/** What answers tell: browsers to do nothing with them, and nobody how we are made. */
class AnswersIT {

    private static final List<String> REQUESTS = List.of("GET /q/health/live", "GET /q/metrics", "GET /q/openapi",
            "GET /nowhere",
            "GET /api/v1/connections", "DELETE /api/v1/connections", "TRACE /api/v1/connections", "GET /api/v1//x",
            "GET /api/v1/connections/%zz", "GET /api/v1/connections/" + UUID.randomUUID(), "BREW /q/health",
            "POST /api/v1/connections", "POST /api/v1/quality-gates", "POST /api/v1/webhooks/sonarqube/" + UUID.randomUUID(),
            "POST /hooks/azure-devops", "GET /api/v1/badges/none.svg");

    private final Deployed deployed = Deployed.shared();

    static Stream<Arguments> requests() {
        return Deployed.SERVICES.stream().flatMap(service -> REQUESTS.stream().map(request -> Arguments.of(service, request)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void eachKeepsBrowsersFromDoingMoreThanShowingIt(String service, String request) {
        assertThat(head(answered(service, request, "", ""))).contains("x-content-type-options: nosniff",
                "x-frame-options: deny",
                "referrer-policy: no-referrer", "content-security-policy: default-src 'none'", "frame-ancestors 'none'",
                "cache-control: ");
    }

    /** All but those that are for who runs it, and for who writes a client. */
    static Stream<Arguments> requestsOfCallers() {
        return requests().filter(request -> !List.of("GET /q/metrics", "GET /q/openapi").contains(request.get()[1]));
    }

    @ParameterizedTest
    @MethodSource("requestsOfCallers")
    void noneTellsHowWeAreMade(String service, String request) {
        String body = "{\"name\":{\"a\":[1,2,{\"b\":null}]},\"host\":7,\"auth\":{\"kind\":\"\\u0000\"}}";
        String answer = answered(service, request,
                "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n",
                body);

        assertThat(answer)
                .doesNotContainPattern("\\bat [a-z]+\\.[a-z.]+\\(|Exception|java\\.|io\\.quarkus|Error id|SELECT |vertx");
        assertThat(head(answer)).doesNotContain("server:", "x-powered-by", "set-cookie");
    }

    @ParameterizedTest
    @MethodSource("io.adobridge.deploy.running.Deployed#services")
    void whatComesBackOfARequestIsNeverAPage(String service) {
        String answer = answered(service, "GET /api/v1/%3Cscript%3Ealert(1)%3C/script%3E?limit=%3Cscript%3E",
                "Accept: text/html\r\nOrigin: https://evil.example.com\r\n", "");

        assertThat(head(answer)).doesNotContain("text/html", "access-control-allow-origin");
    }

    private String answered(String service, String request, String headers, String body) {
        return RawConnection.answer(deployed.url(service),
                "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n%s\r\n%s"
                        .formatted(request, deployed.personsToken(), headers, body));
    }

    private static String head(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    }
}
