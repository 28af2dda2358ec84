package io.adobridge.kit.boundary;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Heads on a connection with the decoder and the encoder of HTTP that a server has. */
class HeadWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String HEAD = "GET /api/v1/connections HTTP/1.1\r\nHost: localhost\r\n";

    private final EmbeddedChannel connection = new EmbeddedChannel(new HeadWatch(PATIENCE), new HttpRequestDecoder(),
            new HttpResponseEncoder());

    @Test
    void endsAConnectionWhoseHeadDrips() {
        receive("GET / HT");
        pass(PATIENCE.minusSeconds(1));
        receive("TP/1.1\r\n");
        assertThat(connection.isOpen()).isTrue();

        pass(Duration.ofSeconds(1));

        assertThat(answer()).startsWith("HTTP/1.1 408 Request Timeout").contains("connection: close",
                "content-type: application/problem+json", "X-Content-Type-Options: nosniff",
                "\"type\":\"https://adobridge.io/problems/too-slow\"");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void letsARequestAndItsAnswerTakeTheirTime() {
        receive(HEAD + "Content-Length: 2\r\n\r\n{");
        pass(PATIENCE.multipliedBy(3));
        receive("}");
        pass(PATIENCE.multipliedBy(3));

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void watchesEachHeadOfAConnection() {
        receive(HEAD + "\r\n");
        pass(PATIENCE.multipliedBy(2));
        receive("G");
        assertThat(connection.isOpen()).isTrue();

        pass(PATIENCE);

        assertThat(answer()).startsWith("HTTP/1.1 408");
    }

    @Test
    void waitsForTheFirstByteOfAHeadAsLongAsTheServerDoes() {
        pass(PATIENCE.multipliedBy(2));

        assertThat(connection.isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET \r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nnocolon\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nA\0: b\r\n\r\n",
            "GET ? HTTP/1.1\r\nHost: x\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
            "CONNECT x:80 HTTP/1.1\r\nHost: x:80\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /a\\b HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "GET / HTTP/1.1\r\nHost: \r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n" })
    void explainsAHeadThatCannotBeRead(String head) {
        receive(head);

        assertThat(answer()).startsWith("HTTP/1.1 400 Bad Request").contains("https://adobridge.io/problems/bad-request");
        assertThat(connection.<Object> readInbound()).isNull();
        assertThat(connection.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "zz\r\n", "-1\r\n", "\r\n", "1\r\nab\r\n", "2\r\n{}\r\nx\r\n" })
    void explainsABodyWhoseChunksCannotBeRead(String chunks) {
        receive(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunks);

        assertThat(answer()).startsWith("HTTP/1.1 400 Bad Request").contains("https://adobridge.io/problems/bad-request");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void addsNothingToAnAnswerThatHasBegun() {
        receive(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
        connection.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.UNAUTHORIZED));

        receive("zz\r\n");

        assertThat(answer()).startsWith("HTTP/1.1 401").doesNotContain("400");
    }

    @Test
    void addsNothingToAnAnswerThatIsOver() {
        receive(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.UNAUTHORIZED));

        receive("zz\r\n");

        assertThat(answer()).startsWith("HTTP/1.1 401").doesNotContain("400");
    }

    @Test
    void leavesTheAnswerToTheRequestBeforeAlone() {
        receive(HEAD + "\r\n" + HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");

        assertThat(answer()).isEmpty();
    }

    @Test
    void explainsAfterAnAnswerThatIsNoneYet() {
        receive(HEAD + "Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n");
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));

        receive("zz\r\n");

        assertThat(answer()).startsWith("HTTP/1.1 100").contains("HTTP/1.1 400");
    }

    @Test
    void explainsTheSecondRequestOfAConnectionAsWell() {
        receive(HEAD + "\r\n");
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT));

        receive(HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");

        assertThat(answer()).startsWith("HTTP/1.1 204").contains("HTTP/1.1 400");
    }

    @Test
    void saysNothingMoreAfterARefusal() {
        receive(HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");

        assertThatThrownBy(() -> connection.writeOutbound(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK)))
                .isInstanceOf(ClosedChannelException.class);

        assertThat(answer()).containsOnlyOnce("HTTP/1.1");
    }

    @Test
    void saysWhatIsTooLong() {
        receive("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\n\r\n");

        assertThat(answer()).startsWith("HTTP/1.1 414").contains("https://adobridge.io/problems/address-too-long");
    }

    @Test
    void saysThatHeadersAreTooLarge() {
        receive(HEAD + "X: " + "a".repeat(9_000) + "\r\n\r\n");

        assertThat(answer()).startsWith("HTTP/1.1 431").contains("https://adobridge.io/problems/headers-too-large");
    }

    private void receive(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
    }

    private void pass(Duration time) {
        connection.advanceTimeBy(time.toSeconds(), TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }

    private String answer() {
        var answer = new StringBuilder();
        for (ByteBuf bytes = connection.readOutbound(); bytes != null; bytes = connection.readOutbound()) {
            answer.append(bytes.toString(US_ASCII));
        }
        return answer.toString();
    }
}
