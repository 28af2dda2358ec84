package io.adobridge.connection.registration;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.kit.access.Caller;

/**
 * Somebody's wish to edit a connection.
 *
 * @param patch what shall be another
 * @param ifMatch the header of this name
 * @param verify whether the connection has to hold before what decides that is saved
 */
record Edit(Caller caller, ObjectNode patch, @Nullable String ifMatch, boolean verify) {
}
