/**
 * The display decision: a case of a few words goes in, and what becomes of the device comes out, with the reason.
 * {@link org.virtargv.family.display.decision.DisplayTable} is the whole of it, row by row; it knows no domain.
 */
package org.virtargv.family.display.decision;
