/**
 * Network cards. The family is {@code Interfaces}, as the element is called; its parts begin with {@code Nic}, since
 * they are about the card that the guest sees, and {@code Connection} says what that is connected to.
 */
package org.virtargv.family.net;
