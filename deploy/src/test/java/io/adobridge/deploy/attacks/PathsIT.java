package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.adobridge.deploy.running.Deployed;

/** Who is let through to {@code /api/v1} alone, as by the Ingress, does not get to anything else. */
class PathsIT {

    private static final List<String> LED_ASTRAY = List.of("/api/v1/../../q/metrics", "/api/v1/../q/metrics",
            "/api/v1/%2e%2e/%2E%2e/q/metrics", "/api/v1/.%2e/.%2e/q/metrics", "/api/v1/..%2f..%2fq/metrics",
            "/api/v1/..\\..\\q\\metrics", "/api/v1/..%5c..%5cq%5cmetrics", "/api/v1/..;/..;/q/metrics", "//q/metrics",
            "/api/v1//connections", "/api/v1/./connections", "/api/v1/connections/../../../q/health/well",
            "/api/v1/connections/%2e%2e/connections", "/api/v1/connections/..", "/api/v1/connections/%00",
            "/api/v1/connections/a%0d%0ab", "/api/v1/connections/%2e", "/api/v1/connections/a%2fb",
            "/api/v1/connections/%7f", "http://localhost/api/v1/../../q/metrics");

    private final Deployed deployed = Deployed.shared();

    static Stream<Arguments> attempts() {
        return Deployed.SERVICES.stream().flatMap(service -> LED_ASTRAY.stream().map(path -> Arguments.of(service, path)));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void anAddressThatCanBeReadInTwoWaysIsRefused(String service, String path) {
        String answer = asked(service, path);

        assertThat(answer).startsWith("HTTP/1.1 400 Bad Request\r\n")
                .contains("application/problem+json", "\"https://adobridge.io/problems/bad-request\"", "The path ")
                .doesNotContain("process_uptime", "\"checks\"");
    }

    @ParameterizedTest
    @MethodSource("io.adobridge.deploy.running.Deployed#services")
    void whatIsNoEncodingIsExplained(String service) {
        assertThat(asked(service, "/api/v1/connections/%zz")).startsWith("HTTP/1.1 400 ")
                .contains("\"https://adobridge.io/problems/bad-request\"", "hexadecimal");
    }

    @ParameterizedTest
    @MethodSource("io.adobridge.deploy.running.Deployed#services")
    void aPlainAddressIsAnswered(String service) {
        assertThat(asked(service, "/q/health/ready")).startsWith("HTTP/1.1 200 ");
        assertThat(asked(service, "/api/v1/connections?name=a%2f..%2fb&x=%2e%2e/")).doesNotContain("The path ");
    }

    @Test
    void filesOfTheMachineAreNowhere() {
        for (String file : List.of("/etc/passwd", "/api/v1/file:///etc/passwd", "/application.properties",
                "/META-INF/microprofile-config.properties", "/q/dev-ui", "/q/swagger-ui", "/q/arc", "/q/info")) {
            assertThat(asked(CONNECTIONS, file)).as(file).matches("(?s)HTTP/1.1 40[04] .*")
                    .contains("application/problem+json").doesNotContain("root:", "quarkus");
        }
    }

    private String asked(String service, String path) {
        return RawConnection.answer(deployed.url(service),
                "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(path, deployed.personsToken()));
    }
}
