/**
 * The branches of each repository with the commit that they point to.
 * They are listed once a day, and as soon as a push tells that one has moved.
 * One that is deleted stays, marked as removed.
 */
@NullMarked
package io.adobridge.ingestion.repos.branches;

import org.jspecify.annotations.NullMarked;
