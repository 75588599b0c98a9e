package org.virtargv.family.tpm;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class TpmRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # The host's TPM is handed in
            <tpm model='tpm-tis'><backend type='passthrough'><device path='/dev/tpm0'/></backend></tpm>
              -add-fd set=0,fd=24,opaque=tpm0-tpm
              -add-fd set=1,fd=25,opaque=tpm0-cancel
              -tpmdev passthrough,id=tpm-tpm0,path=/dev/fdset/0,cancel-path=/dev/fdset/1
              -device {"driver":"tpm-tis","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm><backend type='passthrough'/></tpm>
              -add-fd set=0,fd=24,opaque=tpm0-tpm
              -add-fd set=1,fd=25,opaque=tpm0-cancel
              -tpmdev passthrough,id=tpm-tpm0,path=/dev/fdset/0,cancel-path=/dev/fdset/1
              -device {"driver":"tpm-tis","tpmdev":"tpm-tpm0","id":"tpm0"}

            # An emulator is behind a character device
            <tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-crb","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm model='tpm-crb'><backend type='emulator' version='1.2'/></tpm>
              error tpm-version
            <tpm model='tpm-tis'><backend type='emulator'/></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-tis","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm><backend type='emulator'/></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-tis","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm model='tpm-crb'><backend type='emulator'/></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-crb","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm model='tpm-tis'><backend type='emulator' version='2.0' persistent_state='yes'/></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-tis","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm model='tpm-spapr'><backend type='emulator'/></tpm>
              error tpm-not-for-machine

            # An emulator of the user's is connected to
            <tpm model='tpm-tis'><backend type='external'><source type='unix' mode='connect' path='/s'/></backend>
             </tpm>
              -chardev socket,id=chrtpm,path=/s
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-tis","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm model='tpm-crb'><backend type='external'><source type='unix' mode='connect' path='/s'/></backend>
             </tpm>
              -chardev socket,id=chrtpm,path=/s
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-crb","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm model='tpm-tis'><backend type='external'><source type='unix' mode='bind' path='/s'/></backend></tpm>
              error tpm-source
            <tpm model='tpm-tis'><backend type='external'><source type='unix' mode='connect'/></backend></tpm>
              error tpm-source
            <tpm model='tpm-tis'><backend type='external'/></tpm>
              error tpm-source
            <tpm model='tpm-tis'><backend type='external' version='2.0'>
             <source type='unix' mode='connect' path='/s'/></backend></tpm>
              warning tpm-emulator-only
              -chardev socket,id=chrtpm,path=/s
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-tis","tpmdev":"tpm-tpm0","id":"tpm0"}

            # What belongs to swtpm's state is checked and has no effect on the line
            <tpm model='tpm-tis'/>
              error element-missing
            <tpm model='tpm-tis'><backend type='emulator'><active_pcr_banks><sha256/><sha512/></active_pcr_banks>
             </backend></tpm>
              error tpm-version
            <tpm model='tpm-tis'><backend type='emulator' version='1.2'><active_pcr_banks><sha256/>
             </active_pcr_banks></backend></tpm>
              error tpm-version
            <tpm model='tpm-tis'><backend type='emulator' version='2.0'>
             <encryption secret='8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a11'/></backend></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-tis","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm model='tpm-tis'><backend type='emulator' version='2.0' debug='3'/></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-tis","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm model='tpm-tis'><backend type='passthrough' version='2.0'/></tpm>
              warning tpm-emulator-only
              -add-fd set=0,fd=24,opaque=tpm0-tpm
              -add-fd set=1,fd=25,opaque=tpm0-cancel
              -tpmdev passthrough,id=tpm-tpm0,path=/dev/fdset/0,cancel-path=/dev/fdset/1
              -device {"driver":"tpm-tis","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm model='tpm-tis'><backend type='emulator'/></tpm>
            <tpm model='tpm-crb'><backend type='emulator'/></tpm>
              error tpm-too-many
            <tpm model='tpm-tis'><backend type='emulator' version='3.0'/></tpm>
              error value-invalid

            # Other machines have other models
            @ aarch64/virt
            <tpm><backend type='emulator'/></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-tis-device","tpmdev":"tpm-tpm0","id":"tpm0"}
            <tpm model='tpm-tis-device'><backend type='emulator'/></tpm>
              error value-invalid
            <tpm model='tpm-crb'><backend type='emulator'/></tpm>
              error tpm-model-not-supported
            @ ppc64/pseries
            <tpm><backend type='emulator'/></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-spapr","tpmdev":"tpm-tpm0","id":"tpm0","reg":16384}
            <tpm model='tpm-spapr'><backend type='emulator'/></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-spapr","tpmdev":"tpm-tpm0","id":"tpm0","reg":16384}
            <tpm model='spapr-tpm-proxy'><backend type='passthrough'><device path='/dev/tpmrm0'/></backend></tpm>
              -device {"driver":"spapr-tpm-proxy","id":"tpm0","host-path":"/dev/tpmrm0"}
            <tpm model='tpm-spapr'><backend type='emulator'/></tpm>
            <tpm model='spapr-tpm-proxy'><backend type='passthrough'><device path='/dev/tpmrm0'/></backend></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-spapr","tpmdev":"tpm-tpm0","id":"tpm0","reg":16384}
              -device {"driver":"spapr-tpm-proxy","id":"tpm1","host-path":"/dev/tpmrm0"}
            <tpm model='spapr-tpm-proxy'><backend type='emulator'/></tpm>
              error tpm-backend
            <tpm model='tpm-spapr'><backend type='emulator' version='1.2'/></tpm>
              error tpm-version
            <tpm model='tpm-spapr'><backend type='emulator'/><address type='spapr-vio' reg='0x5000'/></tpm>
              -chardev socket,id=chrtpm,path=/run/libvirt/qemu/swtpm/-1-example-swtpm.sock
              -tpmdev emulator,id=tpm-tpm0,chardev=chrtpm
              -device {"driver":"tpm-spapr","tpmdev":"tpm-tpm0","id":"tpm0","reg":20480}

            # A state that is elsewhere has a path; where a profile is from is said of TPM 2.0
            <tpm><backend type='emulator'><source type='dir'/></backend></tpm>
              error tpm-source
            <tpm><backend type='emulator'><profile source='local:a'/></backend></tpm>
              error tpm-version
            """;
}
