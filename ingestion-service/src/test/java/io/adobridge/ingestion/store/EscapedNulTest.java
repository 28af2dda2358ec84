package io.adobridge.ingestion.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedNulTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {
            "{\"a\":\"b\\u0000c\"}, {\"a\":\"bc\"}",
            "{\"a\":\"\\u0000\\u0000\"}, {\"a\":\"\"}",
            "{\"path\":\"C:\\\\u0000\"}, {\"path\":\"C:\\\\u0000\"}",
            "{\"path\":\"C:\\\\\\u0000x\"}, {\"path\":\"C:\\\\x\"}" })
    void removesTheCharacterAndNoEscapedBackslash(String json, String expected) {
        assertThat(EscapedNul.removed(json)).isEqualTo(expected);
    }
}
