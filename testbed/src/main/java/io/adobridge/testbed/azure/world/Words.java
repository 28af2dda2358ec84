package io.adobridge.testbed.azure.world;

import java.util.List;
import java.util.Locale;

/** What people write: titles, comments, names of branches. */
final class Words {
    private static final List<String> VERBS = List.of("Fix", "Add", "Remove", "Speed up", "Simplify", "Document", "Test",
            "Upgrade", "Guard", "Rename", "Split", "Log", "Cache", "Retry");
    private static final List<String> THINGS = List.of("login redirect", "invoice totals", "search index", "retry policy",
            "price rounding", "user import", "health check", "\"quoted\" names", "C# bindings", "100% coverage of tax rules",
            "session timeout", "CSV export", "e-mail templates", "Zürich time zone", "A/B switch", "dependency versions");
    private static final List<String> REMARKS = List.of("Could we name this after what it returns?", "Nice, much simpler now.",
            "What happens when the list is empty?", "Please add a test for the error path.", "Done in the last push.",
            "I'd rather keep this public until the next release.", "Typo: `recieve`", "Agreed, let's do it separately.");

    private Words() {
    }

    static String title(Dice dice) {
        return dice.pick(VERBS) + " " + dice.pick(THINGS);
    }

    static String remark(Dice dice) {
        return dice.pick(REMARKS);
    }

    /** A few sentences; every sixth text is longer than the 400 characters that lists show. */
    static String description(Dice dice) {
        int sentences = dice.chance(16) ? 14 : 1 + dice.below(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++)
            text.append(i == 0 ? "" : "\n").append(dice.pick(VERBS)).append(" the ").append(dice.pick(THINGS)).append(
                    ", as agreed in the last review.");
        return text.toString();
    }

    /** The last part of a branch's name. */
    static String slug(Dice dice, long number) {
        String marks = dice.chance(6) ? "+" : dice.chance(6) ? "#" : dice.chance(4) ? "%" : "-";
        return dice.pick(VERBS).toLowerCase(Locale.ROOT).replace(' ', '-') + marks + number;
    }
}
