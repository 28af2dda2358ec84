package io.adobridge.reporting.owngate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Numbers as tools write them, of a size that can be compared in no time. */
public final class Amount {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");

    private Amount() {
    }

    /** The number that a text is, if it is one. */
    public static Optional<BigDecimal> of(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(number -> NUMBER.matcher(number).matches())
                .map(BigDecimal::new);
    }

    /** At most two decimals, none that say nothing. */
    public static String text(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
