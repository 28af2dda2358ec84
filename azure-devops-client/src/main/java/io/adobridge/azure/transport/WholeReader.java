package io.adobridge.azure.transport;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.util.TokenBuffer;

/** A body that is one record; absent where the body is empty or {@code null}. */
final class WholeReader<T> implements BodyReader<Optional<T>> {

    private final JsonTokens tokens;
    private final TokenBuffer buffer = new TokenBuffer(Json.mapper(), false);
    private final JavaType type;

    WholeReader(JavaType type, long longest) throws IOException {
        this.type = type;
        this.tokens = new JsonTokens(longest, (token, parser) -> buffer.copyCurrentEvent(parser));
    }

    @Override
    public void feed(byte[] bytes) throws IOException {
        tokens.feed(bytes);
    }

    @Override
    public Optional<T> end() throws IOException {
        if (!tokens.end()) {
            return Optional.empty();
        }
        T read = Json.mapper().readValue(buffer.asParserOnFirstToken(), type);
        return Optional.ofNullable(read);
    }
}
