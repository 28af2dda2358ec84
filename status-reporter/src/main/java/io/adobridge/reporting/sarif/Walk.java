package io.adobridge.reporting.sarif;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Goes through objects and arrays without keeping them. What is of another shape than expected is passed over. */
final class Walk {

    private Walk() {
    }

    /** Reads the value that the parser stands on, or skips it. */
    interface Member {
        void read(String name) throws IOException;
    }

    /** Reads the element that the parser stands on, or skips it. */
    interface Element {
        void read(int index) throws IOException;
    }

    static void members(JsonParser json, Member each) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            each.read(name);
        }
    }

    static void elements(JsonParser json, Element each) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null; index++) {
            each.read(index);
        }
    }

    /** Only the first element of an array. */
    static void first(JsonParser json, Member each) throws IOException {
        elements(json, index -> {
            if (index == 0) {
                members(json, each);
            } else {
                json.skipChildren();
            }
        });
    }

    /** A string of at most so many characters, cut where it is longer; null for anything else. */
    static @Nullable String text(JsonParser json, int most) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            json.skipChildren();
            return null;
        }
        String text = json.getText().replace("\0", "");
        return text.length() <= most ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** A whole number that fits; null for anything else. */
    static @Nullable Integer number(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || json.getNumberType() != JsonParser.NumberType.INT) {
            json.skipChildren();
            return null;
        }
        return json.getIntValue();
    }

    /** The member {@code text} of SARIF's messages; null where there is none. */
    static @Nullable String message(JsonParser json, int most) throws IOException {
        @Nullable
        String[] found = new @Nullable String[1];
        members(json, name -> {
            if (name.equals("text")) {
                found[0] = text(json, most);
            } else {
                json.skipChildren();
            }
        });
        return found[0];
    }
}
