package io.adobridge.testbed.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.adobridge.testbed.azure.front.Tape.Asked;
import io.adobridge.testbed.azure.journal.Journal;
import io.adobridge.testbed.azure.journal.JournalEntry;

class JournalTest extends SimulatorTestCase {
    @Test
    void writesDownEachCall() {
        Instant at = Instant.parse("2026-11-20T12:00:00Z");
        simulator.clock().set(at);
        String body = client.get("/dev.azure.com/contoso/Fabrikam%20Fiber/_apis/build/builds?$top=3", token).body();
        JournalEntry entry = simulator.journal().entries().get(0);
        assertThat(entry.at()).isEqualTo(at);
        assertThat(entry.organization()).isEqualTo("contoso");
        assertThat(entry.identity()).isEqualTo("ADO Bridge");
        assertThat(entry.method()).isEqualTo("GET");
        assertThat(entry.path()).isEqualTo("/dev.azure.com/contoso/Fabrikam%20Fiber/_apis/build/builds");
        assertThat(entry.template()).isEqualTo("{project}/_apis/build/builds");
        assertThat(entry.query()).isEqualTo("$top=3");
        assertThat(entry.status()).isEqualTo(200);
        assertThat(entry.bytes()).isEqualTo(body.length());
        assertThat(entry.duration()).isPositive();
    }

    @Test
    void countsByRouteAndArea() {
        client.get("/contoso/p/_apis/build/builds", token);
        client.get("/contoso/q/_apis/build/builds", token);
        client.get("/contoso/_apis/git/repositories", token);
        client.get("/contoso/_apis/git/repositories", "unknown");
        assertThat(simulator.journal().callsByArea()).isEqualTo(Map.of("build", 2L, "git", 2L));
        assertThat(simulator.journal().calls(totals -> totals.template().endsWith("build/builds"))).isEqualTo(2);
        assertThat(simulator.journal().totals()).anyMatch(totals -> totals.area().equals("git") && totals.calls() == 2);
        simulator.journal().reset();
        assertThat(simulator.journal().calls()).isZero();
        assertThat(simulator.journal().entries()).isEmpty();
    }

    @Test
    void keepsNoSecret() {
        client.get("/contoso/_apis/projects?access_token=letmein&code=4711&continuationToken=abc", token);
        assertThat(simulator.journal().entries().toString()).doesNotContain(token, "letmein", "4711")
                .contains("continuationToken=abc");
    }

    @Test
    void takesDownOnTapeWhatIsAskedWhileItRuns() {
        client.get("/dev.azure.com/contoso/_apis/projects", token);
        simulator.tape().start();
        client.get("/dev.azure.com/contoso/_apis/projects?$top=1", token);
        assertThat(simulator.tape().stop()).extracting(Asked::method, Asked::uri)
                .containsExactly(tuple("GET", "/dev.azure.com/contoso/_apis/projects?$top=1"));
        client.get("/dev.azure.com/contoso/_apis/projects", token);
        assertThat(simulator.tape().stop()).hasSize(1);
    }

    @Test
    void countsAllButKeepsTheLastOnly() {
        var journal = new Journal(3);
        for (int i = 0; i < 10; i++)
            journal.add(new JournalEntry(Instant.EPOCH, "o", "i", "GET", "/" + i, "t", "", 200, 1, Duration.ZERO, "", false));
        assertThat(journal.entries()).extracting(JournalEntry::path).containsExactly("/7", "/8", "/9");
        assertThat(journal.calls()).isEqualTo(10);
    }
}
