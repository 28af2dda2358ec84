/**
 * The runs of tests that builds, releases and people published, with what they came to.
 * They are listed by project in slices of seven days, the widest that Azure DevOps searches.
 * A token without the scope for tests leaves this stream aside and no other.
 */
@NullMarked
package io.adobridge.ingestion.pipelines.tests;

import org.jspecify.annotations.NullMarked;
