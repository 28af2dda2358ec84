/**
 * What is to be known of a pull request beyond the list: iterations and commits, threads, comments and votes, linked work
 * items and the parents of its merge commit.
 * Each pull request is read by itself, and again only when the list tells that it has changed, or is active and long unread.
 * One that cannot be read is put off by itself and stops no other.
 */
@NullMarked
package io.adobridge.ingestion.repos.reviews;

import org.jspecify.annotations.NullMarked;
