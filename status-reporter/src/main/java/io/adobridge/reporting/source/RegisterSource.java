package io.adobridge.reporting.source;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;
import io.adobridge.reporting.target.OneLine;

/**
 * A source to be.
 *
 * @param name unique among all sources, whatever the case
 * @param connectionId the connection whose owners the source belongs to, and the only one that it may report through
 * @param secret what the tool signs its webhooks with
 * @param review how much of what it finds is said on pull requests
 * @param context the status's name at Azure DevOps; {@code adobridge/{name}} where it is left out
 */
@SecretForWebhooks
record RegisterSource(
        @NotBlank @Size(max = 100) @OneLine String name,
        @NotNull SourceKind kind, @Nullable UUID connectionId,
        @Nullable @SecretLength @JsonDeserialize(using = SecretText.class) @Schema(type = SchemaType.STRING, minLength = 16, maxLength = 200) Secret secret,
        @Nullable @Valid StatusContext context, @Nullable ReportOn report, @Nullable @Valid ReviewOn review) {

    StatusContext contextOrDefault() {
        return context == null ? StatusContext.ofSource(name) : context;
    }

    ReportOn reportOrDefault() {
        return report == null ? ReportOn.STATUSES : report;
    }

    ReviewOn reviewOrDefault() {
        return review == null ? ReviewOn.USUAL : review;
    }
}
