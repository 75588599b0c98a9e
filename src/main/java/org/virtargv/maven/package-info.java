/**
 * The goals of the Maven plugin that this jar is as well: {@code org.virtargv:virt-argv:convert} and {@code :check}.
 * They call the commands of the same work; what a goal adds is when nothing is to be done.
 */
package org.virtargv.maven;
