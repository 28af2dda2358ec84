package io.adobridge.reporting.owngate;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.target.OneLine;

/** What an own gate is to be from now on; its source and repository stay. */
record ChangeGate(@NotBlank @Size(max = 100) @OneLine String name, @Nullable @Positive Long pipeline,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid GateCondition> conditions) {

    static final String EXAMPLE = """
            {"name":"release-ready","pipeline":5,"conditions":[
             {"fact":"coverageChange","operator":"lessThan","threshold":"-0.5"}]}""";

    void requireSense() {
        requireSense(conditions);
    }

    static void requireSense(List<GateCondition> conditions) {
        for (int place = 0; place < conditions.size(); place++) {
            conditions.get(place).requireSense("conditions[" + place + "]");
        }
    }
}
