package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.adobridge.deploy.running.Deployed;

/** Whatever host a caller names, no answer names it: not to who caches answers, nor to who follows them. */
class HostIT {

    private static final String SPOOFED = "spoofed.example";
    private static final String[] HEADERS = { "Host: " + SPOOFED, "X-Forwarded-Host: " + SPOOFED,
            "X-Forwarded-Server: " + SPOOFED, "X-Original-Host: " + SPOOFED, "X-Forwarded-Proto: https",
            "X-Forwarded-Port: 4443", "X-Forwarded-Prefix: //" + SPOOFED, "Forwarded: host=" + SPOOFED + ";proto=https" };

    private final Deployed deployed = Deployed.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            CONNECTIONS + " | /api/v1/services | {'name':'@','owners':['platform']}",
            CONNECTIONS
                    + " | /api/v1/connections?validate=false | {'name':'@','host':{'kind':'server','collectionUrl':'http://tfs.invalid/tfs/C'},'auth':{'kind':'pat','token':'a-token'},'owners':['platform'],'services':['boards']}",
            CONNECTIONS
                    + " | /api/v1/notifications/webhooks | {'name':'@','url':'http://localhost:9','owners':['platform'],'enabled':false}",
            REPORTER + " | /api/v1/sources | {'name':'@','kind':'generic','connectionId':'$','secret':'known-to-the-tool-alone'}" })
    void whatWasMadeIsWhereItWasMade(String service, String path, String body) {
        String asked = body.replace('\'', '"').replace("@", "host-" + UUID.randomUUID())
                .replace("$", deployed.connection().toString());

        Wire.Answer answer = Wire.send(deployed.url(service), "POST", path, deployed.personsToken(), asked, HEADERS);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.header("Location")).matches(path.replaceFirst("\\?.*", "") + "/[0-9a-f-]{36}");
        assertThat(answer.toString()).doesNotContain(SPOOFED);
    }

    @ParameterizedTest
    @MethodSource("io.adobridge.deploy.running.Deployed#services")
    void nothingThatIsReadNamesIt(String service) {
        Map<String, String> known = Map.of("id", deployed.connection().toString(), "connection",
                deployed.connection().toString());
        var all = new SoftAssertions();
        Operation.of(deployed, service).stream().filter(operation -> operation.method().equals("GET")).forEach(operation -> {
            var address = operation.attempt(deployed.url(service), known).request().uri();
            String target = address.getRawQuery() == null ? address.getRawPath()
                    : address.getRawPath() + "?" + address.getRawQuery();
            isNotNamed(all, operation.name(), Wire.get(deployed.url(service), target, deployed.personsToken(), HEADERS));
            isNotNamed(all, operation.name() + " of nobody", Wire.get(deployed.url(service), target, "", HEADERS));
        });
        all.assertAll();
    }

    @ParameterizedTest
    @CsvSource({ CONNECTIONS + ",/q/openapi", CONNECTIONS + ",/", CONNECTIONS + ",/api/v1", CONNECTIONS + ",/q",
            CONNECTIONS + ",/q/health", CONNECTIONS + ",/api/v1/connections/", INGESTION + ",/q/openapi", INGESTION + ",//",
            INGESTION + ",/api/v1/nothing", REPORTER + ",/q/openapi", REPORTER + ",/api/v1/../sources", REPORTER + ",/%zz" })
    void neitherDoesWhatIsAroundThem(String service, String path) {
        var all = new SoftAssertions();
        isNotNamed(all, path, Wire.get(deployed.url(service), path, deployed.personsToken(), HEADERS));
        all.assertAll();
    }

    private static void isNotNamed(SoftAssertions all, String what, Wire.Answer answer) {
        all.assertThat(answer.status()).as(what).isPositive();
        all.assertThat(answer.toString()).as(what).doesNotContain(SPOOFED);
    }
}
