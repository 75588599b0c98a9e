/**
 * What an assigned device shows, and who sees it. What was asked for, by the document, its metadata or an option, is
 * gathered here; {@code decision} says what becomes of it.
 */
package org.virtargv.family.display;
