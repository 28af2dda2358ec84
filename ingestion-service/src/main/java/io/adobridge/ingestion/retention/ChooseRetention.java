package io.adobridge.ingestion.retention;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How long a connection's things shall be kept: so many days, or for ever.
 *
 * @param days after something has ended
 * @param keep true: nothing is deleted
 */
record ChooseRetention(@Nullable @Min(Retention.SHORTEST) @Max(Retention.LONGEST) Integer days, @Nullable Boolean keep) {

    static final String EXAMPLE = """
            {"days":180}""";

    @JsonIgnore
    @AssertTrue(message = "either days or keep")
    public boolean isOneOfBoth() {
        return (days != null) != Boolean.TRUE.equals(keep);
    }

    Retention retention() {
        return new Retention(days);
    }
}
