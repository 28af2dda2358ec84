/**
 * What others follow of a connection: builds that finished and pull requests that changed, in the order of their numbers.
 * Events are written in the transaction that stores what they tell of, under a lock of the connection's counter, so that
 * whoever has read up to a number has missed none below it.
 * What the first sync finds is history and makes no events, the builds of its last day excepted.
 */
@NullMarked
package io.adobridge.ingestion.events;

import org.jspecify.annotations.NullMarked;
