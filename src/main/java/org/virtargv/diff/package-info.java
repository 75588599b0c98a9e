/**
 * What differs in meaning between two lines: each is taken apart into what it makes (devices with their backends, and
 * the settings of the machine), these are matched, and their properties compared.
 */
package org.virtargv.diff;
