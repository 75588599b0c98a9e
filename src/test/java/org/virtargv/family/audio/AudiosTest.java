package org.virtargv.family.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.family.Guest;
import org.virtargv.problem.Severity;

class AudiosTest {
    private static List<String> backends(Guest with, String xml) {
        return with.devices(xml).options("-audiodev", "");
    }

    private static String plain(String driver) {
        return "{\"id\":\"audio1\",\"driver\":\"" + driver + "\"}";
    }

    @Test
    void theGraphicsImplyABackend() {
        Guest host = Guest.ofKvm("");
        assertEquals(List.of(plain("none")), backends(host, ""));
        assertEquals(List.of(plain("none")), backends(host, "<graphics type='vnc'/>"));
        assertEquals(
                List.of(plain("spice")), backends(host, "<graphics type='egl-headless'/><graphics type='spice'/>"));
        assertEquals(List.of(), backends(host, "<graphics type='dbus'/>"));
        assertEquals(List.of(), backends(host, "<graphics type='sdl'/>"));
    }

    @Test
    void theHostsSettingsCount() {
        Guest host = Guest.ofKvm("").host("{\"display\":{\"qemuAudioDriver\":\"pa\",\"vncHostAudio\":true}}");
        assertEquals(List.of(plain("pa")), backends(host, "<graphics type='vnc'/>"));
        assertEquals(List.of(plain("pa")), backends(host, "<graphics type='sdl'/>"));
        assertEquals(List.of(plain("none")), backends(host, ""));
    }

    @Test
    void settingsInQemusWords() {
        assertEquals(
                List.of("{\"id\":\"audio3\",\"driver\":\"oss\",\"timer-period\":9,\"try-mmap\":true,\"dsp-policy\":3,"
                        + "\"in\":{\"mixing-engine\":true,\"fixed-settings\":true,\"frequency\":8000,"
                        + "\"format\":\"u8\",\"dev\":\"/dev/dsp\",\"try-poll\":false},\"out\":{\"voices\":2}}"),
                backends(
                        Guest.ofKvm(""),
                        "<audio id='3' type='oss' timerPeriod='9' tryMMap='yes' dspPolicy='3'><input "
                                + "mixingEngine='yes' fixedSettings='yes' dev='/dev/dsp' tryPoll='no'>"
                                + "<settings frequency='8000' format='u8'/></input><output voices='2'/></audio>"));
    }

    @Test
    void soundCardsNameTheirBackend() {
        Guest c = Guest.ofKvm(
                "<sound model='ich6'/><sound model='ac97'><audio id='2'/></sound><sound model='pcspk'><audio "
                        + "id='2'/></sound>"
                        + "<audio id='1' type='none'/><audio id='2' type='alsa'/>");
        assertEquals(
                List.of("{\"driver\":\"hda-duplex\",\"id\":\"sound0-codec0\",\"bus\":\"sound0.0\",\"cad\":0,"
                        + "\"audiodev\":\"audio1\"}"),
                c.options("-device", "hda-"));
        assertEquals(
                1,
                c.options("-device", "\"driver\":\"AC97\",\"id\":\"sound1\",\"audiodev\":\"audio2\"")
                        .size());
        assertEquals(1, c.options("-machine", "pcspk-audiodev=audio2").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            <audio id='0' type='none'/>                                              | audio-id-invalid
            <audio id='1' type='none'/><audio id='1' type='alsa'/>                   | audio-id-repeated
            <audio id='1' type='none' path='/x'/>                                    | audio-attribute-elsewhere
            <audio id='1' type='alsa'><input name='x'/></audio>                      | audio-attribute-elsewhere
            <audio id='1' type='oss' dspPolicy='11'/>                                | audio-dsp-policy
            <audio id='1' type='none' timerPeriod='0'/>                              | audio-not-positive
            <audio id='1' type='none'><input fixedSettings='yes'/></audio>           | audio-fixed-needs-mixing
            <audio id='1' type='none'><output><settings channels='2'/></output></audio> | audio-settings-need-fixed
            <audio id='1' type='spice'/>                                             | audio-spice-alone
            <sound model='ich9'><audio id='4'/></sound>                              | audio-missing
            """)
    void refused(String xml, String id) {
        assertEquals(List.of(id), Guest.ofKvm(xml).refusals());
    }

    /** Libvirt passes over what belongs to another model. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            <sound model='ac97'><codec type='micro'/></sound>         | sound-codec-elsewhere
            <sound model='ac97' streams='2'/>                         | sound-virtio-elsewhere
            <sound model='ac97'><driver iommu='on'/></sound>          | sound-virtio-elsewhere
            <sound model='ac97' multichannel='yes'/>                  | sound-multichannel-elsewhere
            """)
    void ofAnotherModelWithoutEffect(String xml, String id) {
        Guest c = Guest.ofKvm(xml);
        assertEquals(List.of(), c.refusals());
        assertEquals(List.of(id), c.problems(Severity.warning));
        assertEquals(Guest.ofKvm("<sound model='ac97'/>").options("-device", "AC97"), c.options("-device", "AC97"));
    }
}
