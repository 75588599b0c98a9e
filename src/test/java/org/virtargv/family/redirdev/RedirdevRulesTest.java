package org.virtargv.family.redirdev;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class RedirdevRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A USB device comes over a character device
            <redirdev bus='usb' type='spicevmc'/>
              error spicevmc-no-spice
            <redirdev bus='usb' type='spicevmc'/>
            <graphics type='spice'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
              -chardev spicevmc,id=charredir0,name=usbredir
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev type='spicevmc'/>
            <graphics type='spice'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
              -chardev spicevmc,id=charredir0,name=usbredir
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/></redirdev>
              -chardev socket,id=charredir0,host=h,port=4000
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='tcp'><source mode='bind' host='h' service='4000'/><protocol type='raw'/>
             </redirdev>
              -chardev socket,id=charredir0,host=h,port=4000,server=on,wait=off
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='unix'><source mode='connect' path='/s'/></redirdev>
              -chardev socket,id=charredir0,path=/s
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/><boot order='1'/>
             </redirdev>
              -chardev socket,id=charredir0,host=h,port=4000
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bootindex":1,"bus":"usb.0",
                  "port":"1"}
            <redirdev bus='usb' type='tcp'/>
              error source-incomplete
              error source-incomplete
            <redirdev bus='usb'/>
              error attribute-missing
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/>
             <address type='usb' bus='0' port='4'/></redirdev>
              -chardev socket,id=charredir0,host=h,port=4000
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"4"}

            # A filter is written at each redirected device
            <redirfilter><usbdev allow='no'/></redirfilter>
              nothing
            <redirfilter><usbdev class='0x08' vendor='0x1234' product='0xBEEF' version='2.56' allow='yes'/>
             <usbdev allow='no'/></redirfilter>
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/></redirdev>
              -chardev socket,id=charredir0,host=h,port=4000
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0",
                  "filter":"0x08:0x1234:0xBEEF:0x0256:1|-1:-1:-1:-1:0","bus":"usb.0","port":"1"}
            <redirfilter><usbdev class='0x08' allow='maybe'/></redirfilter>
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/></redirdev>
              error value-invalid
            <redirfilter><usbdev class='-1' vendor='-1' product='-1' version='-1' allow='yes'/></redirfilter>
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/></redirdev>
              -chardev socket,id=charredir0,host=h,port=4000
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","filter":"-1:-1:-1:-1:1",
                  "bus":"usb.0","port":"1"}
            <redirfilter><usbdev class='0x100' allow='yes'/></redirfilter>
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/></redirdev>
              error redirfilter-range
            <redirfilter><usbdev version='1.1' allow='yes'/></redirfilter>
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/></redirdev>
              -chardev socket,id=charredir0,host=h,port=4000
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","filter":"-1:-1:-1:0x0110:1",
                  "bus":"usb.0","port":"1"}
            <redirfilter><usbdev version='x' allow='yes'/></redirfilter>
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/></redirdev>
              error redirfilter-version
            <redirfilter><usbdev class='0x08'/></redirfilter>
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/></redirdev>
              error attribute-missing
            <redirfilter/>
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/></redirdev>
              -chardev socket,id=charredir0,host=h,port=4000
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/></redirdev>
            <controller type='usb' model='none'/>
              error usb-no-controller
            """;
}
