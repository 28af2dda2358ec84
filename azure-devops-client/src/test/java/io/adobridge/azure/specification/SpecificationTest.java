package io.adobridge.azure.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.specification.NotingDoor.Request;
import io.adobridge.azure.transport.Door;

class SpecificationTest {

    /**
     * Areas that are not in the list, paths whose last segment may be left out, as Microsoft's pages and examples show, and
     * what only Microsoft's own clients have (getFileDiffs).
     */
    private static final List<String> UNLISTED_REQUESTS = List.of(
            "GET _apis/connectionData", "GET _apis/resourceAreas", "GET _apis/operations/{id}",
            "GET {project}/_apis/build/builds/{build}/timeline",
            "GET {project}/_odata/v4.0-preview/PipelineRunActivityResults",
            "GET {project}/_apis/wit/classificationnodes/{group}",
            "POST {project}/_apis/git/repositories/{repository}/FileDiffs",
            "POST {project}/_apis/distributedtask/hubs/{hub}/plans/{plan}/timelines/{timeline}/records/{record}/feed");

    /** Several operations share one path, and the list keeps the parameters of one of them; Microsoft's pages have these. */
    private static final List<String> UNLISTED_PARAMETERS = List.of(
            "GET {project}/_apis/git/repositories/{repository}/commits searchCriteria.$skip",
            "GET {project}/_apis/git/repositories/{repository}/commits searchCriteria.$top",
            "GET {project}/_apis/git/repositories/{repository}/commits searchCriteria.fromDate",
            "GET {project}/_apis/git/repositories/{repository}/commits searchCriteria.toDate",
            "GET {project}/_apis/git/repositories/{repository}/commits searchCriteria.includePushData",
            "GET {project}/_apis/git/repositories/{repository}/commits searchCriteria.includeWorkItems",
            "GET {project}/_apis/git/repositories/{repository}/commits searchCriteria.itemVersion.version",
            "GET {project}/_apis/git/repositories/{repository}/commits searchCriteria.itemVersion.versionType",
            "GET {project}/_apis/test/runs continuationToken",
            "GET {project}/_apis/test/runs maxLastUpdatedDate",
            "GET {project}/_apis/test/runs minLastUpdatedDate",
            "GET {project}/_apis/tfvc/branches includeChildren",
            "GET {project}/_apis/wit/workItems/{id}/comments $top",
            "GET {project}/_apis/wit/workItems/{id}/comments continuationToken");

    private final NotingDoor door = new NotingDoor();
    private final Operations operations;

    SpecificationTest() throws IOException {
        operations = new Operations();
        areas().forEach(this::callEverything);
    }

    @Test
    void everyRequestIsAnOperationThatMicrosoftLists() {
        assertThat(door.requests()).hasSizeGreaterThan(100);
        assertThat(
                door.requests().stream().filter(request -> !operations.has(request)).map(request -> request.call().toString()))
                .containsExactlyInAnyOrderElementsOf(UNLISTED_REQUESTS);
    }

    @Test
    void everyParameterIsOneThatTheOperationTakes() {
        List<String> unknown = new ArrayList<>();
        for (Request request : door.requests()) {
            if (operations.has(request)) {
                operations.unknownParameters(request).forEach(name -> unknown.add(request.call() + " " + name));
            }
        }

        assertThat(unknown).containsExactlyInAnyOrderElementsOf(UNLISTED_PARAMETERS);
    }

    /** Whatever {@link AzureDevOps} gives and is made of a door. */
    private static List<Class<?>> areas() {
        return Arrays.stream(AzureDevOps.class.getMethods()).<Class<?>> map(Method::getReturnType)
                .filter(type -> Arrays.stream(type.getConstructors())
                        .anyMatch(constructor -> Arrays.equals(constructor.getParameterTypes(), new Class<?>[] { Door.class })))
                .toList();
    }

    private void callEverything(Class<?> area) {
        try {
            Object instance = area.getConstructor(Door.class).newInstance(door);
            for (Method method : area.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    method.invoke(instance, Arrays.stream(method.getGenericParameterTypes()).map(Samples::of).toArray());
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(area.getName(), e);
        }
    }
}
