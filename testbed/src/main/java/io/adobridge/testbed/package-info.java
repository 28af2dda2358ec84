@NullMarked
package io.adobridge.testbed;

import org.jspecify.annotations.NullMarked;
