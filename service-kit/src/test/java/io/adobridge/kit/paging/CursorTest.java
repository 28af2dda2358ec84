package io.adobridge.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void givesBackTheKeysThatItWasMadeOf() {
        UUID id = UUID.randomUUID();
        Instant time = Instant.parse("2026-11-21T10:15:30.123456Z");

        Cursor cursor = Cursor.decode(Cursor.encode("a\"b,c", 42L, id, time), 4);

        assertThat(cursor).isNotNull();
        assertThat(cursor.text(0)).isEqualTo("a\"b,c");
        assertThat(cursor.number(1)).isEqualTo(42);
        assertThat(cursor.uuid(2)).isEqualTo(id);
        assertThat(cursor.instant(3)).isEqualTo(time);
    }

    @Test
    void isAbsentAtTheBeginning() {
        assertThat(Cursor.decode(null, 1)).isNull();
        assertThat(Cursor.decode("", 1)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "nonsense", "%%%", "WzFd", "e30", "W10", "WyJhIiwiYiJd", "W251bGxd", "ü" })
    void refusesWhatIsNotACursorOfOneKey(String text) {
        assertThatThrownBy(() -> use(text)).isInstanceOf(InvalidCursor.class);
    }

    /** {@code [1]} is read leniently as text, so its key is asked for as what it is not. */
    private static UUID use(String text) {
        Cursor cursor = Cursor.decode(text, 1);
        return cursor == null ? UUID.randomUUID() : cursor.uuid(0);
    }
}
