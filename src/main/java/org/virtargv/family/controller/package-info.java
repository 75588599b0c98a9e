/**
 * Controllers: buses, on which other devices have their place. What one type has to itself stands in one class, and
 * {@link org.virtargv.family.controller.ControllerType} lists the types; the rest is the same for all.
 */
package org.virtargv.family.controller;
