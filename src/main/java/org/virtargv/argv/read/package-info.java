/**
 * Text back into the line as values: what the printers write, what people write for a shell, what libvirt writes into
 * its log, and what a running process says of itself.
 */
package org.virtargv.argv.read;
