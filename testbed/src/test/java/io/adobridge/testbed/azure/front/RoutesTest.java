package io.adobridge.testbed.azure.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.vertx.core.http.HttpMethod;

class RoutesTest {
    private static final Handler HANDLER = request -> Reply.empty();

    private final RouteTable table = new RouteTable(new Routes()
            .get(Hosts.CORE, "[{project}/]_apis/git/repositories/{repositoryId}", "vso.code", HANDLER)
            .get(Hosts.CORE, "[{project}/][{team}/]_apis/work/teamsettings", "vso.work", HANDLER)
            .get(Hosts.CORE, "_apis/wit/workItems/{id}", "vso.work", HANDLER)
            .get(Hosts.CORE, "_apis/wit/workItems/mine", "vso.work", HANDLER)
            .patch(Hosts.CORE, "_apis/wit/workItems/{id}", "vso.work_write", HANDLER)
            .get(Hosts.CORE, "{project}/_apis/wit/classificationNodes/{group}/{*path}", "vso.work", HANDLER)
            .get(Hosts.RELEASE, "{project}/_apis/release/releases", "vso.release", HANDLER)
            .get(Hosts.GRAPH, "_apis/graph/users", "vso.graph", HANDLER), route -> true, false);

    @Test
    void matchesWithAndWithoutAnOptionalPart() {
        assertThat(vars("Fabrikam Fiber", "_apis", "git", "repositories", "web"))
                .isEqualTo("{project=Fabrikam Fiber, repositoryId=web}");
        assertThat(vars("_apis", "git", "repositories", "web")).isEqualTo("{repositoryId=web}");
        assertThat(vars("p", "t", "_apis", "work", "teamsettings")).isEqualTo("{project=p, team=t}");
    }

    @Test
    void prefersALiteralButFallsBackToAVariableForAnotherMethod() {
        assertThat(vars("_apis", "wit", "workitems", "MINE")).isEqualTo("{}");
        assertThat(table.find(HttpMethod.PATCH, Hosts.CORE, List.of("_apis", "wit", "workItems", "mine")))
                .isNotNull().extracting(RouteTable.Match::vars).hasToString("{id=mine}");
    }

    @Test
    void givesTheRestOfThePathToACatchAll() {
        assertThat(vars("p", "_apis", "wit", "classificationNodes", "areas", "a", "b c"))
                .isEqualTo("{project=p, group=areas, path=a/b c}");
        assertThat(vars("p", "_apis", "wit", "classificationNodes", "areas")).isEqualTo("{project=p, group=areas, path=}");
    }

    @Test
    void keepsTheHostsOfServicesApart() {
        assertThat(table.knows(Hosts.CORE, List.of("p", "_apis", "release", "releases"))).isFalse();
        assertThat(table.knows(Hosts.RELEASE, List.of("p", "_apis", "release", "releases"))).isTrue();
    }

    private String vars(String... path) {
        return Objects.requireNonNull(table.find(HttpMethod.GET, Hosts.CORE, List.of(path))).vars().toString();
    }
}
