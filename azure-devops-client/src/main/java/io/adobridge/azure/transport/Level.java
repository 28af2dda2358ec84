package io.adobridge.azure.transport;

import java.util.Comparator;

/** A REST version as a number: {@code 6.0} comes before {@code 7.1}. */
record Level(int major, int minor) implements Comparable<Level> {

    static final Level NONE = new Level(0, 0);

    private static final Comparator<Level> ORDER = Comparator.comparingInt(Level::major).thenComparingInt(Level::minor);

    /** Reads {@code 7.1}, {@code 7.1-preview.2} or {@code 7}; what is no version is {@link #NONE}. */
    static Level of(String text) {
        String[] parts = text.strip().split("-", 2)[0].split("\\.");
        try {
            return new Level(Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
        } catch (NumberFormatException unreadable) {
            return NONE;
        }
    }

    Level atMost(Level other) {
        return compareTo(other) <= 0 ? this : other;
    }

    boolean isBefore(Level other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Level other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
