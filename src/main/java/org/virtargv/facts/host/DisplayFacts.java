package org.virtargv.facts.host;

import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * How the host shows guests to people and lets them be heard: what stands in {@code /etc/libvirt/qemu.conf}, and in the
 * environment of its daemon.
 *
 * @param qemuAudioDriver        {@code QEMU_AUDIO_DRV} of the daemon, or null
 * @param sdlAudioDriver         {@code SDL_AUDIODRIVER} of the daemon, or null
 * @param pipewireRuntimeDir     where PipeWire's socket is, or null
 * @param vncHostAudio           {@code vnc_allow_host_audio}
 * @param withoutGraphicsHostAudio {@code nographics_allow_host_audio}
 * @param portMin                {@code remote_display_port_min}, from which on a domain that starts is given ports;
 *     null for the fixed ports that {@code virsh domxml-to-native} writes
 */
public record DisplayFacts(
        Server vnc,
        Server spice,
        String qemuAudioDriver,
        String sdlAudioDriver,
        String pipewireRuntimeDir,
        boolean vncHostAudio,
        boolean withoutGraphicsHostAudio,
        Integer portMin) {

    /**
     * A VNC or SPICE server's settings.
     *
     * @param listen     the address where no other is given
     * @param tls        whether connections may be secured; null where it is not known
     * @param x509Dir    the folder of the certificates
     * @param x509Verify whether clients must have a certificate
     * @param x509Secret the UUID of the secret that opens the private key, or null
     * @param sasl       whether clients log in by SASL
     * @param saslDir    the folder of SASL's settings, or null
     * @param autoSocket whether a UNIX socket takes the place of a port that is not given
     * @param password   whether there is a password for all domains that have none of their own
     */
    public record Server(
            String listen,
            Boolean tls,
            String x509Dir,
            boolean x509Verify,
            String x509Secret,
            boolean sasl,
            String saslDir,
            boolean autoSocket,
            boolean password) {
        static Server of(FactsObject json, String dir) throws FactsException {
            return new Server(
                    json.string("listen", "127.0.0.1"),
                    json.bool("tls", null),
                    json.string("x509Dir", dir),
                    json.bool("x509Verify", false),
                    json.string("x509Secret", null),
                    json.bool("sasl", false),
                    json.string("saslDir", null),
                    json.bool("autoSocket", false),
                    json.bool("password", false));
        }
    }

    static DisplayFacts of(FactsObject json) throws FactsException {
        return new DisplayFacts(
                Server.of(json.object("vnc"), "/etc/pki/libvirt-vnc"),
                Server.of(json.object("spice"), "/etc/pki/libvirt-spice"),
                json.string("qemuAudioDriver", null),
                json.string("sdlAudioDriver", null),
                json.string("pipewireRuntimeDir", null),
                json.bool("vncHostAudio", false),
                json.bool("withoutGraphicsHostAudio", false),
                portMin(json));
    }

    /** VNC counts its displays from 5900 on. */
    private static Integer portMin(FactsObject json) throws FactsException {
        Long port = json.number("portMin", null);
        if (port != null && (port < 5900 || port > 65535)) {
            throw json.wrong("portMin", "a port from 5900 to 65535");
        }
        return port == null ? null : Integer.valueOf(port.intValue());
    }
}
