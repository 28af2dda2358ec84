/**
 * What is said about a verdict, apart from how it is sent.
 * Renderers are pure: the same verdict gives the same text, within the length that Azure DevOps shows and keeps.
 * Text from tools is one line without control characters, whatever they sent.
 */
@NullMarked
package io.adobridge.reporting.rendering;

import org.jspecify.annotations.NullMarked;
