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
    private static final Snapshot BOTH = Snapshot.of(
            List.of(new Entry(OURS, List.of("us")), new Entry(THEIRS, List.of("them"))));

    @Test
    void showsAMemberOnlyWhatTheGroupOwns() {
        assertThat(BOTH.visibleTo(caller(Set.of("connections:read"), Set.of("us"))).generations().items())
                .containsExactly(OURS);
    }

    @Test
    void showsWorkloadsEverything() {
        assertThat(BOTH.visibleTo(caller(Set.of("connections:read", Caller.ALL_CONNECTIONS), Set.of())).generations().items())
                .containsExactly(OURS, THEIRS);
    }

    @Test
    void hasAnotherTagAsSoonAsOneConnectionHasChanged() {
        TaggedGenerations before = TaggedGenerations.of(List.of(OURS));
        TaggedGenerations same = TaggedGenerations.of(List.of(new Generation(new UUID(0, 1), 3, false)));
        TaggedGenerations changed = TaggedGenerations.of(List.of(new Generation(new UUID(0, 1), 4, false)));
        TaggedGenerations removed = TaggedGenerations.of(List.of(new Generation(new UUID(0, 1), 3, true)));

        assertThat(same.etag()).isEqualTo(before.etag());
        assertThat(List.of(before.etag(), changed.etag(), removed.etag())).doesNotHaveDuplicates();
    }

    private static Caller caller(Set<String> roles, Set<String> groups) {
        return new Caller("issuer", "subject", "name", roles, groups);
    }
}
