/**
 * Graphics devices: where people see the guest's screens. The family is {@code GraphicsDevices}, since the model's
 * class is {@code Graphics} already; the servers and windows have a class each.
 */
package org.virtargv.family.graphics;
