package io.adobridge.testbed.azure.world;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.adobridge.testbed.azure.front.Identity;

/** Everybody in the organisation; one name gives one identity in all organisations, as in a directory. */
public final class People {
    private static final List<String> FIRST = List.of("Ada", "Bruno", "Chiara", "Dev", "Elif", "Femi", "Greta", "Hugo", "Ines",
            "Jonas", "Kaito", "Lena", "Marek", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Sven", "Tomas", "Uma", "Viktor",
            "Wanda", "Ximena", "Yusuf", "Zoë");
    private static final List<String> LAST = List.of("Lindgren", "Okafor", "Peeters", "Savoie", "Dvorak", "Rossi", "Novak",
            "Iyer", "Tanaka", "Müller", "O'Brien", "Silva", "Haddad", "Kowalska", "Arnaud", "Nguyen", "Berg");
    private final List<Identity> all;

    People(Seed seed, int count) {
        int shift = Math.floorMod(seed.hash(Kind.PERSON, 0), LAST.size());
        this.all = IntStream.range(0, count).mapToObj(i -> Identity.named(name(i, shift))).toList();
    }

    private static String name(int index, int shift) {
        int round = index / (FIRST.size() * LAST.size());
        String last = LAST.get((index + index / FIRST.size() + shift) % LAST.size());
        return FIRST.get(index % FIRST.size()) + " " + last + (round == 0 ? "" : " " + (round + 1));
    }

    /** Everybody. */
    public List<Identity> all() {
        return all;
    }

    /** One of those who work on the thing with that number: the same few for the same thing. */
    Identity pick(Dice dice, long circle) {
        int few = Math.min(all.size(), 8);
        int first = Math.floorMod(circle * 5, all.size());
        return all.get((first + dice.below(few)) % all.size());
    }

    public Optional<Identity> find(UUID id) {
        return all.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
