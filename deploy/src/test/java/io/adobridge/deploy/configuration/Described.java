package io.adobridge.deploy.configuration;

/**
 * A setting as its source describes it.
 *
 * @param standard what is in force where nobody says anything, empty for nothing
 * @param text what it does, as Markdown
 */
record Described(String property, String standard, String text) {

    String prefix() {
        return property.substring(0, property.lastIndexOf('.'));
    }

    Described withStandard(String other) {
        return new Described(property, other, text);
    }

    String row() {
        return "| `%s` | %s | %s |%n".formatted(property, standard.isEmpty() ? "–" : "`" + standard + "`", text);
    }
}
