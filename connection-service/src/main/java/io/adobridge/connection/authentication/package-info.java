/**
 * How connections sign in: with a personal access token, as an application of Microsoft Entra, or on behalf of a person. It
 * obtains access tokens and keeps what renews them at Vault under {@code oauth/}, which no other service may read. What Entra
 * refuses is explained in one place, for reports and for problems alike.
 */
@NullMarked
package io.adobridge.connection.authentication;

import org.jspecify.annotations.NullMarked;
