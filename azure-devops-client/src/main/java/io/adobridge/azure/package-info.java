@NullMarked
package io.adobridge.azure;

import org.jspecify.annotations.NullMarked;
