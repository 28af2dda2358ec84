package io.adobridge.azure.transport;

import static io.adobridge.azure.transport.Bench.all;
import static io.adobridge.azure.transport.Bench.failure;
import static io.adobridge.azure.transport.Bench.ids;
import static io.adobridge.azure.transport.Bench.result;
import static io.adobridge.azure.transport.Bench.thing;
import static io.adobridge.azure.transport.ScriptedAzure.error;
import static io.adobridge.azure.transport.ScriptedAzure.json;
import static io.adobridge.azure.transport.ScriptedAzure.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Bench.Thing;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;

class PagingTest {

    private static final Call THINGS = Call.get(Host.CORE, "_apis/things");
    private static final Paging SKIP = Paging.skip("$top", "$skip", 3);
    private static final Paging TOKEN = Paging.headerToken("$top", 2);

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Page<Thing>> pages(Call call, Paging paging) {
        return all(bench.services().pages(call, paging, Thing.class, null));
    }

    private List<String> queries() {
        return bench.azure.uris().stream().map(uri -> uri.substring(uri.indexOf('?') + 1)).toList();
    }

    @Test
    void followsTheTokenInTheHead() {
        bench.azure.answers(list(thing(1), thing(2)).with("X-MS-ContinuationToken", "a b+c"), list(thing(3)));

        List<Page<Thing>> pages = pages(THINGS, TOKEN);

        assertThat(ids(pages)).containsExactly("1", "2", "3");
        assertThat(queries()).containsExactly("$top=2&api-version=7.1",
                "$top=2&continuationToken=a%20b%2Bc&api-version=7.1");
    }

    @Test
    void goesOnAfterAnEmptyPageWithAToken() {
        bench.azure.answers(list().with("x-ms-continuationtoken", "more"), list(thing(1)));

        assertThat(ids(pages(THINGS, TOKEN))).containsExactly("1");
    }

    @Test
    void endsAtAFullPageWithoutAToken() {
        bench.azure.answers(list(thing(1), thing(2)));

        assertThat(pages(THINGS, TOKEN)).singleElement().extracting(Page::next).isNull();
    }

    @Test
    void refusesToGoRoundInCircles() {
        bench.azure.answers(list(thing(1)).with("x-ms-continuationtoken", "same"),
                list(thing(1)).with("x-ms-continuationtoken", "same"));

        AzureDevOpsFailure failure = failure(
                bench.services().pages(THINGS, TOKEN, Thing.class, null).collect().asList());

        assertThat(failure).isInstanceOf(Rejected.class).hasMessageContaining("does not go on");
    }

    @Test
    void resumesWhereAnotherProcessStopped() {
        bench.azure.answers(list(thing(1)).with("x-ms-continuationtoken", "t1"), list(thing(2)));
        String next = result(bench.services().pages(THINGS, TOKEN, Thing.class, null).toUni()).next();

        try (Bench later = new Bench()) {
            later.azure.answers(list(thing(2)));
            assertThat(ids(all(later.services().pages(THINGS, TOKEN, Thing.class, next)))).containsExactly("2");
            assertThat(later.azure.uris().get(0)).contains("continuationToken=t1");
        }
    }

    @Test
    void skipsUntilAPageIsShorterThanOneBefore() {
        bench.azure.answers(list(thing(1), thing(2), thing(3)), list(thing(4)));

        assertThat(ids(pages(THINGS, SKIP))).containsExactly("1", "2", "3", "4");
        assertThat(queries()).containsExactly("$top=3&api-version=7.1", "$top=3&$skip=3&api-version=7.1");
    }

    @Test
    void goesOnWhenTheServerSilentlyGivesFewerThanAskedFor() {
        bench.azure.answers(list(thing(1), thing(2)), list(thing(3), thing(4)), list(thing(5)));

        assertThat(ids(pages(THINGS, SKIP))).containsExactly("1", "2", "3", "4", "5");
        assertThat(queries()).last().asString().contains("$skip=4");
    }

    @Test
    void endsAtAnEmptyPage() {
        bench.azure.answers(list(thing(1)), list());

        assertThat(ids(pages(THINGS, SKIP))).containsExactly("1");
    }

    @Test
    void countsElementsThatAreNull() {
        bench.azure.answers(json(Map.of("value", Arrays.asList(thing(1), null, thing(3)))), list());

        assertThat(ids(pages(THINGS, SKIP))).containsExactly("1", "3");
        assertThat(queries()).last().asString().contains("$skip=3");
    }

    @Test
    void asksForFewerWhenSoManyAreRefused() {
        Paging thousand = Paging.skip("$top", "$skip", 1000);
        bench.azure.answers(error(400, "ArgumentException", "The value of $top must be between 1 and 500."),
                list(thing(1)), list(), list());

        Door door = bench.services();
        assertThat(ids(all(door.pages(THINGS, thousand, Thing.class, null)))).containsExactly("1");
        assertThat(all(door.pages(THINGS, thousand, Thing.class, null))).hasSize(1);

        assertThat(queries()).extracting(query -> query.split("&")[0])
                .containsExactly("$top=1000", "$top=500", "$top=500", "$top=500");
    }

    @Test
    void followsTheTokenInTheBodyAndKeepsTheLastOne() {
        Call revisions = Call.get(Host.CORE, "_apis/wit/reporting/workitemrevisions").query("startDateTime", "2026-01-01");
        bench.azure.answers(
                json(Map.of("values", List.of(thing(1)), "continuationToken", "1;2", "isLastBatch", false)),
                json(Map.of("values", List.of(thing(2)), "continuationToken", "3;4", "isLastBatch", true)));

        List<Page<Thing>> pages = pages(revisions, Paging.reporting());

        assertThat(ids(pages)).containsExactly("1", "2");
        assertThat(pages.get(1).next()).isNull();
        assertThat(pages.get(1).resume()).isEqualTo("3;4");
        assertThat(queries()).containsExactly("startDateTime=2026-01-01&api-version=7.1",
                "continuationToken=1%3B2&api-version=7.1");
    }

    @Test
    void findsTheTokenInALinkWhereThereIsOnlyThat() {
        bench.azure.answers(
                json(Map.of("values", List.of(thing(1)), "nextLink", "https://elsewhere/x?continuationToken=7%3B8&a=b")),
                json(Map.of("values", List.of(thing(2)), "isLastBatch", true)));

        assertThat(ids(pages(THINGS, Paging.reporting()))).containsExactly("1", "2");
        assertThat(queries()).last().asString().startsWith("continuationToken=7%3B8");
    }

    @Test
    void followsALinkOfODataToNoOtherHost() {
        Call runs = Call.get(Host.ANALYTICS, "_odata/v4.0-preview/PipelineRuns").query("$select", "Id").unversioned();
        bench.azure.answers(
                json(Map.of("value", List.of(thing(1)), "@odata.nextLink",
                        "https://evil.example/_odata?$select=Id&$skiptoken=a+b%2Fc")),
                json(Map.of("value", List.of(thing(2)))));

        assertThat(ids(pages(runs, Paging.odata()))).containsExactly("1", "2");
        assertThat(bench.azure.uris()).containsExactly(
                "/analytics.dev.azure.com/contoso/_odata/v4.0-preview/PipelineRuns?$select=Id",
                "/analytics.dev.azure.com/contoso/_odata/v4.0-preview/PipelineRuns?$select=Id&$skiptoken=a%20b/c");
    }

    @Test
    void takesAPlainListAndABareArrayAtOnce() {
        bench.azure.answers(list(thing(1), thing(2)), json(List.of(thing(3))));

        assertThat(ids(pages(THINGS, Paging.plain()))).containsExactly("1", "2");
        assertThat(ids(pages(THINGS, Paging.plain()))).containsExactly("3");
    }

    @Test
    void sendsTheNextRequestOnlyWhenTheNextPageIsAskedFor() {
        bench.azure.answers(list(thing(1)).with("x-ms-continuationtoken", "t1"),
                list(thing(2)).with("x-ms-continuationtoken", "t2"), list(thing(3)));
        AssertSubscriber<Page<Thing>> subscriber = bench.services().pages(THINGS, TOKEN, Thing.class, null)
                .subscribe().withSubscriber(AssertSubscriber.create(0));

        subscriber.request(1).awaitItems(1);
        assertThat(bench.azure.seen()).hasSize(1);
        subscriber.request(1).awaitItems(2);
        assertThat(bench.azure.seen()).hasSize(2);
        subscriber.cancel();
    }
}
