package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.http.Await;

/** Requests that are too large, too deep, or never end. */
class BodiesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration DRIP = Duration.ofMillis(500);
    private static final int MEBIBYTE = 1 << 20;

    private final Deployed deployed = Deployed.shared();

    @ParameterizedTest
    @MethodSource("io.adobridge.deploy.running.Deployed#services")
    void aBodyThatSaysHowMuchTooLargeItIsIsNotRead(String service) {
        assertThat(RawConnection.answer(deployed.url(service), post(service, "Content-Length: " + (MEBIBYTE + 1))))
                .startsWith("HTTP/1.1 413 ").contains("\"https://adobridge.io/problems/too-large\"", "1,048,576 bytes");
    }

    @ParameterizedTest
    @MethodSource("io.adobridge.deploy.running.Deployed#services")
    void aBodyThatTurnsOutTooLargeIsNotReadToItsEnd(String service) {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        try (RawConnection connection = RawConnection.to(deployed.url(service))) {
            connection.write(post(service, "Transfer-Encoding: chunked"));
            int written = 0;
            while (written < 512 && connection.wrote(chunk)) {
                written++;
            }
            assertThat(written).as("chunks of 64 KiB that were taken").isLessThan(512);
        }
    }

    @ParameterizedTest
    @MethodSource("io.adobridge.deploy.running.Deployed#services")
    void aBodyInBrokenChunksIsRefused(String service) {
        assertThat(
                RawConnection.answer(deployed.url(service), post(service, "Transfer-Encoding: chunked") + "1\r\n{\r\nzz\r\n"))
                .startsWith("HTTP/1.1 400 ").contains("\"https://adobridge.io/problems/bad-request\"")
                .containsOnlyOnce("HTTP/1.1 ");
    }

    @ParameterizedTest
    @MethodSource("io.adobridge.deploy.running.Deployed#services")
    void aBodyThatDripsIsCutOff(String service) {
        try (RawConnection connection = RawConnection.to(deployed.url(service))) {
            connection.write(post(service, "Content-Length: 100000") + "{");

            assertThat(drippedInto(connection)).startsWith("HTTP/1.1 408 ")
                    .contains("\"https://adobridge.io/problems/too-slow\"");
        }
    }

    @Test
    void aBodyThatNobodyReadsIsCutOffAsWell() {
        try (RawConnection connection = RawConnection.to(deployed.url(Deployed.INGESTION))) {
            connection.write(
                    "POST /api/v1/connections/%s/sync HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: 100000\r\n\r\n{"
                            .formatted(deployed.connection(), deployed.personsToken()));

            assertThat(drippedInto(connection)).startsWith("HTTP/1.1 202 ").doesNotContain("stays open");
        }
    }

    @ParameterizedTest
    @MethodSource("io.adobridge.deploy.running.Deployed#services")
    void aHeadThatDripsIsCutOff(String service) {
        try (RawConnection connection = RawConnection.to(deployed.url(service))) {
            connection.write("GET /api/v1/connections HTTP/1.1\r\nX-Drip: ");

            assertThat(drippedInto(connection)).startsWith("HTTP/1.1 408 ")
                    .contains("\"https://adobridge.io/problems/too-slow\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET \r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n" })
    void whatIsNoRequestIsExplained(String request) {
        assertThat(RawConnection.answer(deployed.url(CONNECTIONS), request)).startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"https://adobridge.io/problems/bad-request\"")
                .doesNotContain("Error id");
    }

    @ParameterizedTest
    @MethodSource("io.adobridge.deploy.running.Deployed#services")
    void headsThatAreTooLongAreExplained(String service) {
        assertThat(RawConnection.answer(deployed.url(service), "GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ").contains("\"https://adobridge.io/problems/address-too-long\"");
        assertThat(RawConnection.answer(deployed.url(service),
                "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(30_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ").contains("\"https://adobridge.io/problems/headers-too-large\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[", "{\"name\":", "{\"customHeaders\":{\"a\":", "{\"tags\":[", "{\"host\":{\"kind\":" })
    void jsonThatIsTooDeepIsRefused(String level) {
        String body = level.repeat(100_000 / level.length());

        assertThat(
                RawConnection.answer(deployed.url(CONNECTIONS), post(CONNECTIONS, "Content-Length: " + body.length()) + body))
                .startsWith("HTTP/1.1 400 ").contains("\"https://adobridge.io/problems/unreadable-body\"");
    }

    private String post(String service, String header) {
        return "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n"
                .formatted(deployed.taking(service), deployed.personsToken(), header);
    }

    /** What is answered to somebody who sends a byte now and then. */
    private static String drippedInto(RawConnection connection) {
        return Await.until("end of the connection", PATIENCE, DRIP,
                () -> connection.wrote(" ") ? connection.said() : Optional.of(connection.answer()));
    }
}
