package io.adobridge.reporting.verdict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One condition of a quality gate, in the tool's own metric names and number formats.
 *
 * @param metric the tool's name of what was measured
 * @param operator the comparison with which the condition fails, absent where the tool has none
 * @param value what was measured, absent where nothing was
 * @param threshold what it was compared with
 * @param status how the comparison ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(@NotBlank @Size(max = 200) String metric, @Nullable Operator operator,
        @Nullable @Size(max = 200) String value, @Nullable @Size(max = 200) String threshold,
        @NotNull ConditionStatus status) {
}
