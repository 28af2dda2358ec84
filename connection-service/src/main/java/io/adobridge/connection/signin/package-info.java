/**
 * Lets a person sign in at Microsoft Entra, so that a connection acts on their behalf (authorization code with PKCE). What is
 * begun is ended by the same caller only: by the browser that began it, which a cookie proves, or by a program that shows
 * the same caller's token; somebody who is lured to a link that another began would lend that other their identity. A sign-in
 * is good once and for minutes, and all that could be stolen of it is at Vault.
 */
@NullMarked
package io.adobridge.connection.signin;

import org.jspecify.annotations.NullMarked;
