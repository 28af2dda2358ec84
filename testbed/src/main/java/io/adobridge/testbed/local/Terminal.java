package io.adobridge.testbed.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the local run speaks: colours and redrawing on a terminal, plain lines everywhere else. */
public final class Terminal {

    private static final String ESCAPE = "\u001b[";

    private final PrintStream out;
    private final boolean interactive;

    public Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    static Terminal ofThisProcess() {
        boolean dumb = "dumb".equals(System.getenv("TERM")) || System.getenv("NO_COLOR") != null;
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Terminal(out, !dumb && outputIsTerminal());
    }

    // System.console() means something else from Java 22 on
    private static boolean outputIsTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "1").inheritIO().start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isInteractive() {
        return interactive;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void title(String text) {
        line("");
        line(bold(text));
    }

    void detail(String text) {
        line("  " + text);
    }

    void done(String text) {
        line("  " + colour("32", "✓") + " " + text);
    }

    void failed(String text) {
        line("  " + colour("31", "✗") + " " + text);
    }

    /** Moves up over lines written before, to write them again; only on a terminal. */
    void up(int lines) {
        if (lines > 0) {
            out.print(ESCAPE + lines + "A" + ESCAPE + "J");
        }
    }

    String bold(String text) {
        return colour("1", text);
    }

    String dim(String text) {
        return colour("2", text);
    }

    private String colour(String code, String text) {
        return interactive ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
