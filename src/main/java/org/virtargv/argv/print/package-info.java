/**
 * The line as text: a spelling for each dialect of QEMU, a printer for each format. Nothing outside this package
 * doubles a comma or escapes a string for QEMU.
 */
package org.virtargv.argv.print;
