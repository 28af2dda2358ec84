/**
 * Container images of the native executables, made without a container engine: a tar of each that every engine loads.
 * An image holds the executable, the libraries that its loader asks for, the public certificate authorities and a list of
 * what all that is made of; no shell, nothing that anybody could write to. The same executable gives the same image.
 */
@NullMarked
package io.adobridge.deploy.images;

import org.jspecify.annotations.NullMarked;
