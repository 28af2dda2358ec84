/**
 * Says whether a connection holds, check by check, before it is saved and ever after. Each failed check names cause and
 * remedy, so that a wrong token, a missing scope and an unknown organisation are told apart. Nothing here is stored.
 */
@NullMarked
package io.adobridge.connection.verification;

import org.jspecify.annotations.NullMarked;
