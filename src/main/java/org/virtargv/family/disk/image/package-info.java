/**
 * What is behind a disk: its image with all layers, servers and keys, or another process that serves it.
 */
package org.virtargv.family.disk.image;
