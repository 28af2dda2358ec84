package io.adobridge.ingestion.repos.reviews;

import io.adobridge.azure.git.Comment;

/** A comment and its thread. */
record Said(int thread, Comment comment) {
}
