package io.adobridge.connection.registration;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** How far people have been told of the end of a token. */
@Embeddable
class TokenEnd {

    /** The fewest days ahead, 0 once it is over. */
    @Column(name = "end_told")
    int told;
    /** Which last day that was about. */
    @Nullable
    @Column(name = "end_told_of")
    LocalDate toldOf;

    protected TokenEnd() {
    }

    TokenEnd(EndNotice notice) {
        this.told = notice.horizon();
        this.toldOf = notice.expiresOn();
    }

    /** Whether people know that much already. */
    boolean covers(EndNotice notice) {
        return told <= notice.horizon() && Objects.equals(toldOf, notice.expiresOn());
    }
}
