package io.adobridge.kit.problem;

import java.io.CharConversionException;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import io.adobridge.kit.paging.InvalidCursor;
import io.adobridge.kit.problem.Problem.FieldError;

/** Requests that cannot be understood, whatever they ask for. */
public class RequestProblems {

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException failure) {
        List<FieldError> errors = failure.getConstraintViolations().stream()
                .map(RequestProblems::error).sorted((a, b) -> a.field().compareTo(b.field())).toList();
        return Problem.of(400, "invalid-request", "The request is not valid").errors(errors).toResponse();
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException failure) {
        return unreadableJson(failure).toResponse();
    }

    /** A value that has the right shape and no meaning, such as the name of a service that there is not. */
    @ServerExceptionMapper
    public Response meaningless(ValueInstantiationException failure) {
        return unreadableJson(failure).toResponse();
    }

    /** Text in no encoding that a document of JSON may have. */
    @ServerExceptionMapper
    public Response undecodable(CharConversionException failure) {
        return Problem.of(400, "unreadable-body", "The body cannot be read").detail("It is not in UTF-8.").toResponse();
    }

    @ServerExceptionMapper
    public Response cursor(InvalidCursor failure) {
        return Problem.of(400, "invalid-cursor", "The cursor is not one of ours")
                .error("cursor", String.valueOf(failure.getMessage())).toResponse();
    }

    /** Nothing at this address; or, where something is the cause, a parameter that is not what the method takes. */
    @ServerExceptionMapper
    public Response notFound(NotFoundException failure, ResourceInfo resource, UriInfo uri) {
        if (failure.getCause() == null) {
            return http(failure);
        }
        List<FieldError> wrong = WrongParameters.of(resource, uri);
        Problem problem = Problem.of(400, "invalid-request", "The request is not valid");
        return (wrong.isEmpty() ? problem.detail(
                "A parameter in the path or the query does not have the form that is described at /q/openapi.")
                : problem.errors(wrong)).toResponse();
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadableJson(json).toResponse();
        }
        Response original = failure.getResponse();
        if (original.hasEntity() || original.getStatus() < 400) {
            return original;
        }
        Problem problem = forStatus(original.getStatus());
        String allow = original.getHeaderString("Allow");
        return (allow == null ? problem : problem.header("Allow", allow)).toResponse();
    }

    private static Problem forStatus(int status) {
        return switch (status) {
            case 401 -> SecurityProblems.UNAUTHENTICATED;
            case 403 -> SecurityProblems.FORBIDDEN;
            case 404 -> Problem.of(404, "not-found", "There is nothing at this address")
                    .detail("The paths that exist are listed at /q/openapi.");
            case 405 -> Problem.of(405, "method-not-allowed", "This address does not take this method");
            case 406 -> Problem.of(406, "not-acceptable", "No such representation")
                    .detail("Accept application/json.");
            case 413 -> Problem.of(413, "too-large", "The body is too large");
            case 415 -> Problem.of(415, "unsupported-media-type", "The body is of a type that is not taken here")
                    .detail("Send application/json.");
            default -> Problem.of(status, status < 500 ? "bad-request" : "unexpected",
                    status < 500 ? "The request cannot be answered" : "Something went wrong on our side");
        };
    }

    private static Problem unreadableJson(JsonProcessingException failure) {
        Problem problem = Problem.of(400, "unreadable-body", "The body cannot be read");
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return problem.error(path(unknown), "is not a field of this request; fields are "
                    + unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
        }
        if (failure instanceof InvalidFormatException format) {
            return problem.error(path(format), "is not a valid " + format.getTargetType().getSimpleName());
        }
        if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return problem.error(path(mapping), "is missing or has the wrong type");
        }
        var location = failure.getLocation();
        return problem.detail(location == null ? "It is not valid JSON."
                : "It is not valid JSON at line %d, column %d.".formatted(location.getLineNr(), location.getColumnNr()));
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return new FieldError(path(violation.getPropertyPath()), violation.getMessage());
    }

    /** The path without the names of our method and of its body parameter. */
    private static String path(Path path) {
        var whole = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = String.valueOf(node.getName());
            } else if (node.getKind() != ElementKind.METHOD) {
                whole.append(whole.isEmpty() ? "" : ".").append(node);
            }
        }
        return whole.isEmpty() ? parameter : whole.toString();
    }
}
