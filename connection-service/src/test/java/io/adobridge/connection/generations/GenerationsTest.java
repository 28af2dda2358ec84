package io.adobridge.connection.generations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.generations.Generations.Generation;
import io.adobridge.connection.generations.Snapshot.Entry;
import io.adobridge.kit.access.Caller;

class GenerationsTest {

    private static final Generation OURS = new Generation(new UUID(0, 1), 3, false);
    private static final Generation THEIRS = new Generation(new UUID(0, 2), 5, true);
    private static final Snapshot BOTH = new Snapshot(
            List.of(new Entry(OURS, List.of("us")), new Entry(THEIRS, List.of("them"))));

    @Test
    void showsAMemberOnlyWhatTheGroupOwns() {
        assertThat(BOTH.visibleTo(caller(Set.of("connections:read"), Set.of("us"))).items()).containsExactly(OURS);
    }

    @Test
    void showsWorkloadsEverything() {
        assertThat(BOTH.visibleTo(caller(Set.of("connections:read", Caller.ALL_CONNECTIONS), Set.of())).items())
                .containsExactly(OURS, THEIRS);
    }

    @Test
    void hasAnotherTagAsSoonAsOneConnectionHasChanged() {
        Generations before = Generations.of(List.of(OURS));
        Generations same = Generations.of(List.of(new Generation(new UUID(0, 1), 3, false)));
        Generations changed = Generations.of(List.of(new Generation(new UUID(0, 1), 4, false)));
        Generations removed = Generations.of(List.of(new Generation(new UUID(0, 1), 3, true)));

        assertThat(same.etag()).isEqualTo(before.etag());
        assertThat(List.of(before.etag(), changed.etag(), removed.etag())).doesNotHaveDuplicates();
    }

    private static Caller caller(Set<String> roles, Set<String> groups) {
        return new Caller("issuer", "subject", "name", roles, groups);
    }
}
