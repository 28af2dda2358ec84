package io.adobridge.testbed.azure;

import static io.adobridge.testbed.azure.SimulatorClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class PagingTest extends SimulatorTestCase {
    @Test
    void continuesByTheTokenInTheHeaderUntilThereIsNone() {
        HttpResponse<String> first = get("build/builds?$top=20");
        assertThat(json(first).get("value")).hasSize(20);
        HttpResponse<String> last = get("build/builds?$top=20&continuationToken=" + next(first));
        assertThat(json(last).at("/value/0").asInt()).isEqualTo(21);
        assertThat(last.headers().firstValue("x-ms-continuationtoken")).isEmpty();
    }

    @Test
    void clampsPagesSilently() {
        assertThat(json(get("build/builds?$top=5000")).get("count").asInt()).isEqualTo(20);
    }

    @Test
    void refusesATokenWithAnotherOrder() {
        String next = next(get("build/builds?queryOrder=finishTimeAscending"));
        assertThat(get("build/builds?queryOrder=startTimeAscending&continuationToken=" + next).statusCode()).isEqualTo(400);
        assertThat(get("build/builds?continuationToken=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void skipsAsManyAsAsked() {
        assertThat(json(get("tfvc/changesets?$top=5&$skip=22")).get("value").toString()).isEqualTo("[23,24,25]");
        assertThat(json(get("tfvc/changesets?$skip=100")).get("value")).isEmpty();
    }

    @Test
    void saysInTheBodyWhichBatchIsTheLast() {
        JsonNode first = json(client.get("/contoso/_apis/wit/reporting/workitemrevisions?$maxPageSize=20", token));
        assertThat(first.get("isLastBatch").asBoolean()).isFalse();
        JsonNode last = json(client.get("/contoso/_apis/wit/reporting/workitemrevisions?$maxPageSize=20&continuationToken="
                + first.get("continuationToken").asText(), token));
        assertThat(last.get("isLastBatch").asBoolean()).isTrue();
        assertThat(last.get("values")).hasSize(5);
    }

    @Test
    void keepsSpacesAndPlusSignsInNames() {
        JsonNode repository = json(
                client.get("/contoso/Fabrikam%20Fiber/_apis/git/repositories/C++%20%26%20%23%25%2F?api-version=7.1", token));
        assertThat(repository.get("project").asText()).isEqualTo("Fabrikam Fiber");
        assertThat(repository.get("id").asText()).isEqualTo("C++ & #%/");
        assertThat(repository.get("url").asText()).isEqualTo(simulator.servicesRoot() + "/dev.azure.com/contoso");
    }

    @Test
    void streamsLargeBodiesAndCompressesThemWhenAsked() throws Exception {
        HttpResponse<byte[]> plain = bytes("identity");
        HttpResponse<byte[]> compressed = bytes("gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes();
        assertThat(unpacked).isEqualTo(plain.body());
        assertThat(new ObjectMapper().readTree(unpacked).get("value")).hasSize(200_000);
    }

    @Test
    void answersErrorsInAzuresEnvelope() {
        HttpResponse<String> gone = get("git/repositories/gone?api-version=7.1");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(json(gone).get("typeKey").asText()).isEqualTo("GitRepositoryNotFoundException");
        assertThat(json(gone).get("message").asText()).startsWith("TF401019");
        assertThat(get("build/broken").statusCode()).isEqualTo(500);
        assertThat(client.get("/contoso/p/_apis/nothing", token).statusCode()).isEqualTo(404);
        assertThat(client.send("DELETE", "/contoso/p/_apis/build/builds", "", "Authorization", SimulatorClient.basic(token))
                .statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> get(String resource) {
        return client.get("/contoso/p/_apis/" + resource, token);
    }

    private HttpResponse<byte[]> bytes(String encoding) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(simulator.servicesRoot() + "/contoso/p/_apis/build/large"))
                        .headers("Authorization", SimulatorClient.basic(token), "Accept-Encoding", encoding).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String next(HttpResponse<String> response) {
        return response.headers().firstValue("x-ms-continuationtoken").orElseThrow();
    }
}
