package org.virtargv.family.sysinfo;

import org.virtargv.family.Family;

/** {@code -smbios} and {@code -fw_cfg}. */
public final class Sysinfos implements Family {
}
