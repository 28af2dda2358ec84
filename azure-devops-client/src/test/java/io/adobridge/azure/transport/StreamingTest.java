package io.adobridge.azure.transport;

import static io.adobridge.azure.transport.Bench.all;
import static io.adobridge.azure.transport.Bench.failure;
import static io.adobridge.azure.transport.Bench.ids;
import static io.adobridge.azure.transport.Bench.result;
import static io.adobridge.azure.transport.Bench.thing;
import static io.adobridge.azure.transport.ScriptedAzure.json;
import static io.adobridge.azure.transport.ScriptedAzure.status;
import static io.adobridge.azure.transport.ScriptedAzure.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.io.JsonEOFException;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.transport.Bench.Thing;
import io.adobridge.azure.transport.ScriptedAzure.Answer;
import io.vertx.core.buffer.Buffer;

class StreamingTest {

    private static final Call THING = Call.get(Host.CORE, "_apis/things/{id}", 1);
    private static final Call CREATE = Call.post(Host.CORE, "_apis/things").body(Map.of("a", 1));
    private static final String JSON = "application/json; charset=utf-8";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    /** Promises more bytes than it sends, and then drops the connection. */
    private static Answer cutOff(String beginning) {
        return request -> request.response()
                .putHeader("Content-Type", JSON)
                .putHeader("Content-Length", "10000")
                .write(beginning)
                .onComplete(written -> request.connection().close());
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<Thing> readByteByByte(String text) throws IOException {
        ListReader<Thing> reader = new ListReader<>(Json.type(Thing.class), "value");
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            reader.feed(new byte[] { octet });
        }
        return reader.end().items();
    }

    @Test
    void readsPiecesOfAnySize() throws IOException {
        assertThat(readByteByByte(
                "{\"other\":{\"value\":[{\"id\":\"no\"}]},\"value\":[{\"id\":\"é1\"},null,{\"id\":\"2\"}],\"count\":3}"))
                .containsExactly(new Thing("é1"), new Thing("2"));
        assertThat(readByteByByte(" [ {\"id\":\"1\"} ] ")).containsExactly(new Thing("1"));
        assertThat(readByteByByte("{\"value\":[]}")).isEmpty();
    }

    @Test
    void understandsAByteOrderMark() throws IOException {
        bench.azure.answers(text(200, JSON, "\uFEFF{\"id\":\"1\"}"));

        assertThat(result(bench.services().one(THING, Thing.class))).isEqualTo(thing(1));
        assertThat(readByteByByte("\uFEFF{\"value\":[{\"id\":\"1\"}]}")).containsExactly(thing(1));
    }

    @Test
    void unzipsABody() {
        bench.azure.answers(request -> request.response().putHeader("Content-Type", JSON).putHeader("Content-Encoding", "gzip")
                .end(Buffer.buffer(zipped("{\"id\":\"zipped\"}"))));

        assertThat(result(bench.services().one(THING, Thing.class)).id()).isEqualTo("zipped");
    }

    @Test
    void fetchesATruncatedBodyAgain() {
        bench.azure.answers(cutOff("{\"id\":\"1\",\"na"), json(thing(1)));

        var reply = bench.services().one(THING, Thing.class).subscribe().asCompletionStage();
        assertThat(bench.time.crank()).isPositive();

        assertThat(result(reply)).isEqualTo(thing(1));
    }

    @Test
    void fetchesAListAgainWhoseJsonEndsTooEarly() {
        bench.azure.answers(text(200, JSON, "{\"count\":2,\"value\":[{\"id\":\"1\"},"), ScriptedAzure.list(thing(1), thing(2)));

        var pages = bench.services().pages(Call.get(Host.CORE, "_apis/things"), Paging.plain(), Thing.class, null)
                .collect().asList().subscribe().asCompletionStage();
        assertThat(bench.time.crank()).isPositive();

        assertThat(ids(result(pages))).containsExactly("1", "2");
    }

    @Test
    void failsAtOnceWhenTheReplyToAWriteIsTruncated() {
        bench.azure.answers(cutOff("{\"id\":"));

        assertThat(failure(bench.services().one(CREATE, Thing.class))).isInstanceOf(Unavailable.class);
        assertThat(bench.azure.seen()).hasSize(1);
    }

    @Test
    void refusesAnEndlessBodyOfASingleThing() {
        bench.longestBody = 1000;
        bench.azure.answers(json(Map.of("id", "x".repeat(2000))));

        assertThat(failure(bench.services().one(THING, Thing.class))).isInstanceOf(Rejected.class)
                .hasMessageContaining("longer than 1000 bytes").hasMessageNotContaining("xxx");
    }

    @Test
    void quotesNothingOfABodyThatIsNotWhatWasExpected() {
        bench.azure.answers(text(200, JSON, "\"hunter2\""));

        assertThat(failure(bench.services().one(CREATE, Thing.class))).isInstanceOf(Unavailable.class)
                .hasMessageNotContaining("hunter2").hasNoCause();
    }

    @Test
    void distinguishesAbsentFromFailed() {
        bench.azure.answers(status(204), status(404), text(200, JSON, "null"), json(thing(1)), status(204));
        Door door = bench.services();

        assertThat(result(door.maybe(THING, Thing.class))).isEmpty();
        assertThat(result(door.maybe(THING, Thing.class))).isEmpty();
        assertThat(result(door.maybe(THING, Thing.class))).isEmpty();
        assertThat(result(door.maybe(THING, Thing.class))).contains(thing(1));
        assertThat(failure(door.one(THING, Thing.class))).isInstanceOf(NotFound.class);
    }

    @Test
    void takesAnEmptyReplyForAnEmptyList() {
        bench.azure.answers(status(204));

        assertThat(ids(all(bench.services().pages(THING, Paging.plain(), Thing.class, null)))).isEmpty();
    }

    @Test
    void sendsRecordsAsJsonWithoutWhatIsAbsent() {
        bench.azure.answers(status(200));

        result(bench.services().send(Call.patch(Host.CORE, "_apis/things").jsonPatch(List.of(Map.of("op", "add")))));

        assertThat(bench.azure.seen().get(0).body()).isEqualTo("[{\"op\":\"add\"}]");
        assertThat(bench.azure.seen().get(0).headers().get("Content-Type")).isEqualTo("application/json-patch+json");
    }

    @Test
    void knowsThatAListWasCutOffInTheMiddleOfAnElement() {
        assertThat(catchThrowable(() -> readByteByByte("[{\"id\":\"1\"},{\"id\"")))
                .isInstanceOf(JsonEOFException.class);
    }
}
