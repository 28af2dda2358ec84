package io.adobridge.ingestion.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.json.Wire;
import io.adobridge.azure.workitems.WorkItem;

class RevisionTest {

    private static final UUID PROJECT = UUID.randomUUID();

    @Test
    void putsKnownFieldsIntoColumnsAndAllOthersIntoJson() throws IOException {
        Revision revision = revision("""
                {"id":7,"rev":3,"fields":{"System.Id":7,"System.Rev":3,"System.Title":"Upload stops","System.State":"Active",
                "Microsoft.VSTS.Common.Priority":2,"Custom.Severity":"high","System.BoardColumn":"Doing"}}
                """);

        assertThat(revision.title()).isEqualTo("Upload stops");
        assertThat(revision.priority()).isEqualTo(2.0);
        assertThat(revision.fields()).isEqualTo("{\"Custom.Severity\":\"high\",\"System.BoardColumn\":\"Doing\"}");
    }

    @Test
    void understandsIdentitiesAsTextAndAsObject() throws IOException {
        Revision text = revision("{\"id\":1,\"rev\":1,\"fields\":{\"System.AssignedTo\":\"Ada <ada@contoso.com>\"}}");
        Revision object = revision("""
                {"id":1,"rev":1,"fields":{"System.AssignedTo":{"displayName":"Ada","uniqueName":"ada@contoso.com"}}}
                """);

        assertThat(text.assignedTo()).isEqualTo(object.assignedTo());
        assertThat(text.assignedTo().uniqueName()).isEqualTo("ada@contoso.com");
    }

    @Test
    void keepsNoSentinelDates() throws IOException {
        Revision revision = revision("""
                {"id":1,"rev":1,"fields":{"System.CreatedDate":"0001-01-01T00:00:00",
                "System.ChangedDate":"2026-11-02T08:00:00.1234567Z",
                "Microsoft.VSTS.Common.ClosedDate":"9999-01-01T00:00:00Z"}}
                """);

        assertThat(revision.createdDate()).isNull();
        assertThat(revision.closedDate()).isNull();
        assertThat(revision.changedDate()).isEqualTo(Instant.parse("2026-11-02T08:00:00.1234567Z"));
    }

    private static Revision revision(String json) throws IOException {
        return Revision.of(PROJECT, Wire.mapper().readValue(json, WorkItem.class));
    }
}
