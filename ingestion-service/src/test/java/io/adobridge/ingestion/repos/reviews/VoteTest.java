package io.adobridge.ingestion.repos.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.adobridge.azure.git.GitPullRequestCommentThread;
import io.adobridge.azure.json.Wire;

class VoteTest {

    private static final String NOTE = """
            {"id":148,"publishedDate":"2026-11-19T11:20:03.4Z","properties":{
            "CodeReviewThreadType":{"$type":"System.String","$value":"%s"}%s},
            "identities":{"1":{"id":"voter","displayName":"Tomas Lindgren"}},
            "comments":[{"id":1,"author":{"id":"author","displayName":"Joren Peeters"},"content":"%s",
            "commentType":"system"}]}
            """;

    @Test
    void isTakenFromTheThreadThatNotesIt() {
        Vote vote = Vote.in(thread("VoteUpdate", """
                ,"CodeReviewVoteResult":{"$type":"System.String","$value":"-10"},
                "CodeReviewVotedByIdentity":{"$type":"System.String","$value":"1"}""", "whatever")).orElseThrow();

        assertThat(vote.vote()).isEqualTo(-10);
        assertThat(vote.voter().id()).isEqualTo("voter");
        assertThat(vote.votedAt()).isEqualTo(Instant.parse("2026-11-19T11:20:03.4Z"));
    }

    @Test
    void isReadFromTheTextWhereNothingElseTells() {
        Vote vote = Vote.in(thread("VoteUpdate", "", "Joren Peeters voted 5")).orElseThrow();

        assertThat(vote.vote()).isEqualTo(5);
        assertThat(vote.voter().id()).isEqualTo("author");
    }

    @Test
    void isNoneWhereSomethingElseIsNoted() {
        assertThat(Vote.in(thread("RefUpdate", "", "Joren Peeters voted 5"))).isEmpty();
        assertThat(Vote.in(thread("VoteUpdate", "", "Joren Peeters left"))).isEmpty();
    }

    private static GitPullRequestCommentThread thread(String type, String properties, String text) {
        try {
            return Wire.mapper().readValue(NOTE.formatted(type, properties, text), GitPullRequestCommentThread.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
