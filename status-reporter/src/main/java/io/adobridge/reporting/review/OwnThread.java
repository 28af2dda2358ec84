package io.adobridge.reporting.review;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.TextNode;

import io.adobridge.azure.git.Comment;
import io.adobridge.azure.git.CommentThreadStatus;
import io.adobridge.azure.git.GitPullRequestCommentThread;
import io.adobridge.azure.json.PropertiesCollection;

/**
 * A thread that this service has begun, as it stands.
 *
 * @param about the fingerprint of its finding, or {@link #SUMMARY}
 * @param state the state that it has now, in Azure's word
 * @param left the state in which this service left it last: where the two differ, a person has decided
 * @param text of its first comment
 */
record OwnThread(int id, String about, String state, String left, int firstComment, String text, boolean deleted) {

    static final String SUMMARY = "summary";
    static final String DUPLICATE = "duplicate";

    private static final String LANE = "AdoBridge.Lane";
    private static final String ABOUT = "AdoBridge.About";
    private static final String LEFT = "AdoBridge.Left";

    /** The thread, where it belongs to that lane. */
    static Optional<OwnThread> of(GitPullRequestCommentThread thread, UUID lane) {
        PropertiesCollection properties = thread.properties();
        String about = properties.text(ABOUT);
        if (!lane.toString().equals(properties.text(LANE)) || about == null || about.equals(DUPLICATE)) {
            return Optional.empty();
        }
        Optional<Comment> first = thread.comments().stream().findFirst();
        return Optional.of(new OwnThread(thread.id(), about, word(thread.status()), word(properties.text(LEFT)),
                first.map(Comment::id).orElse(1), first.map(comment -> word(comment.content())).orElse(""),
                thread.isDeleted()));
    }

    private static String word(@Nullable String said) {
        return said == null ? "" : said;
    }

    /** What marks a new thread, left in that state. */
    static PropertiesCollection marks(UUID lane, String about, CommentThreadStatus left) {
        return new PropertiesCollection(Map.of(LANE, TextNode.valueOf(lane.toString()), ABOUT, TextNode.valueOf(about), LEFT,
                TextNode.valueOf(left.wire())));
    }

    boolean is(CommentThreadStatus status) {
        return status.wire().equalsIgnoreCase(state);
    }

    /** Whether nobody has touched its state since this service did. */
    boolean isAsLeft() {
        return !deleted && state.equalsIgnoreCase(left);
    }
}
