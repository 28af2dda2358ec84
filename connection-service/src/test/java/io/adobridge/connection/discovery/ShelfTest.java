package io.adobridge.connection.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;

class ShelfTest {

    private static final List<Thing> THINGS = List.of(new Thing("beta", 3), new Thing("Alpha", 2), new Thing("alpha", 1),
            new Thing("gamma", 4), new Thing("delta", 5));

    @Test
    void showsEachThingOnceInTheOrderOfNames() {
        assertThat(read(THINGS, 2)).extracting(Thing::number).containsExactly(1, 2, 3, 5, 4);
    }

    @Test
    void endsWithAFullPage() {
        PageOf<Thing> page = shelf(THINGS).page(null, 5);

        assertThat(page.items()).hasSize(5);
        assertThat(page.next()).isNull();
    }

    @Test
    void goesOnBehindAThingThatIsGone() {
        String next = shelf(THINGS).page(null, 2).next();
        List<Thing> fewer = THINGS.stream().filter(thing -> thing.number() != 2).toList();

        assertThat(shelf(fewer).page(Cursor.decode(next, Shelf.KEYS), 1).items()).extracting(Thing::name)
                .containsExactly("beta");
    }

    private static List<Thing> read(List<Thing> things, int limit) {
        List<Thing> all = new ArrayList<>();
        @Nullable
        String cursor = null;
        do {
            PageOf<Thing> page = shelf(things).page(Cursor.decode(cursor, Shelf.KEYS), limit);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static Shelf<Thing> shelf(List<Thing> things) {
        return new Shelf<>(things, Thing::name, Thing::id);
    }

    private record Thing(String name, int number) {

        String id() {
            return Integer.toString(number);
        }
    }
}
