package io.adobridge.reporting.delivery;

/** The pull request is completed or abandoned: its threads stay as they are. */
public final class PullRequestClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PullRequestClosed(int pullRequest, String state) {
        super("Pull request " + pullRequest + " is " + state);
    }
}
