/**
 * What the build takes in from others: versions in one place, licences that the operator may rely on.
 * The rules hold for every module and are judged by the build's own files.
 */
@NullMarked
package io.adobridge.deploy.supply;

import org.jspecify.annotations.NullMarked;
