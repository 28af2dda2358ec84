package io.adobridge.reporting.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import io.adobridge.reporting.target.OneLine;

/**
 * One measure.
 *
 * @param metric the name that conditions use
 * @param value a number, or a text that can be compared for equality
 */
record PostedMeasure(@NotBlank @Size(max = 200) @OneLine String metric, @NotBlank @Size(max = 200) @OneLine String value) {
}
