package io.adobridge.azure.transport;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Turns pieces of JSON into tokens as they arrive; a byte order mark in front is skipped. */
final class JsonTokens {

    /** Takes one token after the other. */
    interface Sink {

        void accept(JsonToken token, JsonParser parser) throws IOException;
    }

    private final JsonParser parser;
    private final ByteArrayFeeder feeder;
    private final Sink sink;
    private final long longest;
    private long length;
    private boolean any;

    /**
     * @param longest body that is taken, in bytes
     */
    JsonTokens(long longest, Sink sink) throws IOException {
        this.parser = Json.factory().createNonBlockingByteArrayParser();
        this.feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
        this.longest = longest;
        this.sink = sink;
    }

    void feed(byte[] bytes) throws IOException {
        length += bytes.length;
        if (length > longest) {
            throw new BodyTooLong(longest);
        }
        feeder.feedInput(bytes, 0, bytes.length);
        drain();
    }

    /** Whether there was anything. */
    boolean end() throws IOException {
        feeder.endOfInput();
        drain();
        if (!parser.getParsingContext().inRoot()) {
            throw new JsonEOFException(parser, JsonToken.NOT_AVAILABLE, "the body ends too early");
        }
        return any;
    }

    private void drain() throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.NOT_AVAILABLE) {
            any = true;
            sink.accept(token, parser);
            token = parser.nextToken();
        }
    }

    /** Nobody sends that much of one thing. */
    static final class BodyTooLong extends IOException {

        private static final long serialVersionUID = 1L;

        BodyTooLong(long longest) {
            super("the body is longer than " + longest + " bytes");
        }
    }
}
