/**
 * What an organisation's repositories hold: projects, repositories, commits and pull requests, followed and read.
 * Keys are Azure DevOps' own ids, so that a rename changes a row and never makes another one.
 * What is no longer listed stays, marked as removed.
 */
@NullMarked
package io.adobridge.ingestion.repos;

import org.jspecify.annotations.NullMarked;
