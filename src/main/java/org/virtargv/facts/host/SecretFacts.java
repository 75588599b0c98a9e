package org.virtargv.facts.host;

import java.util.LinkedHashMap;
import java.util.Map;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * What libvirt's secrets hold, and the key under which it hands them to QEMU: only the libvirt style needs these.
 *
 * @param values    by UUID or by usage; {@code *} stands for all that are not named
 * @param masterKey of the domain, 32 bytes in hexadecimal digits, or null
 * @param iv        the initialisation vector, 16 bytes in hexadecimal digits, or null
 */
public record SecretFacts(Map<String, String> values, String masterKey, String iv) {
    static SecretFacts of(FactsObject json) throws FactsException {
        Map<String, String> values = new LinkedHashMap<>();
        FactsObject known = json.object("values");
        for (String name : known.names()) {
            values.put(name, known.string(name, null));
        }
        return new SecretFacts(Map.copyOf(values), digits(json, "masterKey", 64), digits(json, "iv", 32));
    }

    private static String digits(FactsObject json, String name, int length) throws FactsException {
        String value = json.string(name, null);
        if (value != null && !value.matches("[0-9a-fA-F]{" + length + "}")) {
            throw new FactsException("'" + name + "' is not " + length + " hexadecimal digits");
        }
        return value;
    }

    /** What the secret of this UUID or usage holds, or null where that is not known. Either may be null. */
    public String value(String uuid, String usage) {
        String named =
                uuid != null && values.containsKey(uuid) ? values.get(uuid) : usage == null ? null : values.get(usage);
        return named != null ? named : values.get("*");
    }
}
