package io.adobridge.kit.problem;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.problem.Problem.FieldError;

/**
 * Which parameters of a request are not what its method takes. The framework tells only that one of them is not, so that they
 * are tried again.
 */
final class WrongParameters {

    private static final Form WHOLE_NUMBER = new Form(Integer::valueOf, "must be a whole number");
    private static final Form LARGE_NUMBER = new Form(Long::valueOf, "must be a whole number");
    private static final Map<Class<?>, Form> FORMS = Map.of(
            UUID.class, new Form(UUID::fromString, "must be a UUID"),
            Integer.class, WHOLE_NUMBER, int.class, WHOLE_NUMBER, Long.class, LARGE_NUMBER, long.class, LARGE_NUMBER,
            Instant.class, new Form(Instant::parse, "must be a time such as 2026-11-21T00:38:15Z"));

    private WrongParameters() {
    }

    /** Each by its name, with what it has to be; none where that cannot be told. */
    static List<FieldError> of(ResourceInfo resource, UriInfo uri) {
        Method method = method(resource);
        return method == null ? List.of()
                : Arrays.stream(method.getParameters())
                        .flatMap(parameter -> wrong(parameter, parameter.getType(), uri)).toList();
    }

    /** A native executable may not know it. */
    private static @Nullable Method method(ResourceInfo resource) {
        try {
            return resource.getResourceMethod();
        } catch (RuntimeException unknown) {
            return null;
        }
    }

    private static Stream<FieldError> wrong(AnnotatedElement declared, Class<?> type, UriInfo uri) {
        if (declared.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(type.getDeclaredFields()).flatMap(field -> wrong(field, field.getType(), uri));
        }
        QueryParam query = declared.getAnnotation(QueryParam.class);
        if (query != null) {
            return wrong(query.value(), type, uri.getQueryParameters());
        }
        PathParam path = declared.getAnnotation(PathParam.class);
        return path == null ? Stream.of() : wrong(path.value(), type, uri.getPathParameters());
    }

    private static Stream<FieldError> wrong(String name, Class<?> type, MultivaluedMap<String, String> values) {
        Form form = FORMS.get(type);
        String value = values.getFirst(name);
        return form == null || value == null || form.fits(value) ? Stream.of() : Stream.of(new FieldError(name, form.rule()));
    }

    private record Form(Function<String, ?> reader, String rule) {

        @SuppressWarnings("ReturnValueIgnored")
        boolean fits(String value) {
            try {
                reader.apply(value);
                return true;
            } catch (IllegalArgumentException | DateTimeParseException wrong) {
                return false;
            }
        }
    }
}
