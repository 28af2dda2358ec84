package io.adobridge.connection.personal;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.verification.Report.ActsAs;

/**
 * A token that is at Vault.
 *
 * @param version of the secret
 * @param identity whom it acts as
 * @param expiresOn the day until which it is good, null when nobody said
 */
record Saved(int version, ActsAs identity, @Nullable LocalDate expiresOn, Instant at) {
}
