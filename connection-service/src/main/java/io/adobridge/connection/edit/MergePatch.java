package io.adobridge.connection.edit;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.smallrye.mutiny.Uni;

/**
 * Merges patches into documents: what a patch leaves out stays, null clears, an object is merged, anything else takes the
 * place of what was there.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396, JSON Merge Patch</a>
 */
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The document after the patch.
     *
     * @return it fails with a {@link JsonProcessingException} for a field that there is not or a value of the wrong type,
     *         and with a {@link ConstraintViolationException} where the whole breaks a rule
     */
    public <T> Uni<T> apply(Class<T> kind, T current, ObjectNode patch) {
        try {
            return Uni.createFrom().item(valid(json.treeToValue(merge(json.valueToTree(current), patch), kind)));
        } catch (JsonProcessingException unreadable) {
            return Uni.createFrom().failure(unreadable);
        }
    }

    /** Null stays in the document, so that it clears a field, and is noticed where there is no such field. */
    private static ObjectNode merge(ObjectNode document, ObjectNode patch) {
        patch.fields().forEachRemaining(field -> document.set(field.getKey(),
                field.getValue() instanceof ObjectNode inner && document.get(field.getKey()) instanceof ObjectNode known
                        ? merge(known, inner)
                        : field.getValue()));
        return document;
    }

    private <T> T valid(T document) {
        Set<ConstraintViolation<T>> violations = validator.validate(document);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return document;
    }
}
