package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.git.Comment;
import io.adobridge.azure.git.GitPullRequestCommentThread;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Person;

/**
 * A vote as a system thread notes it.
 *
 * @param thread the thread
 * @param vote 10 approved, 5 approved with suggestions, 0 taken back, -5 waits for the author, -10 rejected
 */
record Vote(int thread, Person voter, int vote, @Nullable Instant votedAt) {

    private static final String TYPE = "VoteUpdate";
    private static final Pattern VOTED = Pattern.compile("voted (-?\\d{1,2})\\b");

    /** The vote that a thread notes; empty where it notes none. */
    static Optional<Vote> in(GitPullRequestCommentThread thread) {
        if (!TYPE.equals(SystemThread.type(thread)) || thread.comments().isEmpty()) {
            return Optional.empty();
        }
        Comment note = thread.comments().get(0);
        return value(thread, note)
                .map(vote -> new Vote(thread.id(), Person.of(voter(thread, note)), vote, Dates.known(thread.publishedDate())));
    }

    /** Older Servers write it into the text alone. */
    private static Optional<Integer> value(GitPullRequestCommentThread thread, Comment note) {
        String property = thread.properties().text("CodeReviewVoteResult");
        Matcher told = VOTED.matcher(property == null ? String.valueOf(note.content()) : "voted " + property);
        return told.find() ? Optional.of(Integer.valueOf(told.group(1))) : Optional.empty();
    }

    private static @Nullable IdentityRef voter(GitPullRequestCommentThread thread, Comment note) {
        String key = thread.properties().text("CodeReviewVotedByIdentity");
        IdentityRef named = key == null ? null : thread.identities().get(key);
        return named == null ? note.author() : named;
    }
}
