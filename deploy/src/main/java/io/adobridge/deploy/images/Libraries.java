package io.adobridge.deploy.images;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The loader of an executable and the libraries that it loads, where it finds them on this machine. */
final class Libraries {

    private static final Pattern FILE = Pattern.compile("(?:=> )?(/\\S+) \\(0x");

    private Libraries() {
    }

    /**
     * As the loader itself tells, which is what {@code ldd} asks.
     *
     * @see <a href="https://man7.org/linux/man-pages/man1/ldd.1.html">ldd(1)</a>
     */
    static List<Path> of(Path executable) {
        return parse(Tool.require("ldd", executable.toString()));
    }

    /** @throws IllegalStateException if one of them is missing */
    static List<Path> parse(String said) {
        if (said.contains("not found")) {
            throw new IllegalStateException("not every library is on this machine: " + said);
        }
        return FILE.matcher(said).results().map((MatchResult file) -> Path.of(file.group(1))).toList();
    }
}
