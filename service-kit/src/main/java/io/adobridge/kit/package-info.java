@NullMarked
package io.adobridge.kit;

import org.jspecify.annotations.NullMarked;
