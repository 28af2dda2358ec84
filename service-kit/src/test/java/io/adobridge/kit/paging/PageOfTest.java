package io.adobridge.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PageOfTest {

    @Test
    void namesTheRowToGoOnAfterWhereThereIsMore() {
        PageOf<String> page = PageOf.of(List.of("a", "b", "c"), 2, row -> "after-" + row);

        assertThat(page).isEqualTo(new PageOf<>(List.of("a", "b"), "after-b"));
    }

    @Test
    void endsWhereNothingFollows() {
        assertThat(PageOf.of(List.of("a", "b"), 2, row -> "after-" + row).next()).isNull();
        assertThat(PageOf.<String> of(List.of(), 2, row -> "after-" + row).next()).isNull();
    }
}
