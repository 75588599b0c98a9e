package org.virtargv.family.crypto;

import org.virtargv.family.Family;

/** Cryptography devices. */
public final class Cryptos implements Family {
}
