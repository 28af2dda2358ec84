package io.adobridge.testbed.azure.world;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How the work items of a project form trees of an epic, its features, their requirements, tasks and bugs. */
final class Backlog {
    private static final int TREE = 24;
    private final Wheel wheel;
    private final int items;

    Backlog(Wheel wheel, int items) {
        this.wheel = wheel;
        this.items = items;
    }

    /** The place of the project in which an item was created. */
    int project(int id) {
        return wheel.owner(id - 1);
    }

    /** The type of an item in a project that follows that process. */
    String type(int id, WorkProcess process) {
        int place = (int) (wheel.rank(id - 1) % TREE);
        return place == 0 ? "Epic"
                : place < 4 ? "Feature" : place < 10 ? process.requirement() : place < 18 ? "Task" : "Bug";
    }

    /** The id of an item's parent; empty for an epic. */
    OptionalInt parent(int id) {
        long rank = wheel.rank(id - 1);
        int parent = parentPlace((int) (rank % TREE));
        return parent < 0 ? OptionalInt.empty()
                : OptionalInt.of((int) wheel.nth(project(id), rank - rank % TREE + parent) + 1);
    }

    /** The ids of an item's children. */
    List<Integer> children(int id) {
        long rank = wheel.rank(id - 1);
        int place = (int) (rank % TREE);
        return IntStream.range(1, TREE)
                .filter(other -> parentPlace(other) == place)
                .map(other -> (int) wheel.nth(project(id), rank - place + other) + 1)
                .filter(child -> child <= items)
                .boxed().toList();
    }

    private static int parentPlace(int place) {
        if (place == 0)
            return -1;
        return place < 4 ? 0 : place < 10 ? 1 + (place - 4) / 2 : 4 + (place - 10) % 6;
    }
}
