"""Video, graphics and sound, drawn at random."""
from other_devices import input_device


def video(d):
    if d.machine == 's390-ccw-virtio':
        return "<video><model type='virtio'/></video>"
    kinds = ['virtio', 'vga', 'bochs', 'qxl', 'cirrus', 'none', 'ramfb'] if d.x86 else ['virtio', 'bochs', 'none'] + ['ramfb'] * (d.machine == 'virt') + ['vga'] * (d.machine == 'pseries')
    kinds += ['vmvga'] * d.x86
    kind = d.of(*kinds)
    attributes = ''
    if kind in ('vga', 'bochs', 'vmvga', 'qxl'):
        attributes += d.attr('vram', 16384, 32768, 65536)
    if kind == 'qxl':
        attributes += d.attr('ram', 65536, 131072) + d.attr('vgamem', 16384, 32768) + d.attr('heads', 1, 2)
    if kind == 'virtio':
        attributes += d.attr('heads', 1, 2, 4) + d.attr('blob', 'off', chance=0.1)
    inside = d.some("<resolution x='1280' y='720'/>", chance=0.2) if kind in ('vga', 'bochs', 'qxl', 'virtio') else ''
    return f"<video><model type='{kind}'{attributes}>{inside}</model>" + (f'<driver{d.virtio()}/>' if kind == 'virtio' else '') + '</video>'


def second_video(d):
    return video(d) if d.graphics or not d.pci else "<video><model type='virtio' primary='yes'/></video><video><model type='" + d.of('virtio', *['qxl'] * d.x86) + "'/></video>"


def graphics(d):
    if d.graphics:
        return ''
    d.graphics = d.of('vnc', 'vnc', 'spice', 'egl-headless', 'dbus')
    if d.graphics == 'vnc':
        where = d.of(f" port='{d.of(5910, 5911)}' listen='127.0.0.1'", " port='-1' autoport='yes'", f" socket='/srv/{d.name}/vnc'")
        return f"<graphics type='vnc'{where}" + d.attr('sharePolicy', 'allow-exclusive', 'force-shared', 'ignore') + d.attr('powerControl', 'yes', 'no') + d.attr('keymap', 'de', 'en-us') + d.attr('passwd', 'secret', chance=0.1) + '/>'
    if d.graphics == 'spice':
        inside = d.some("<image compression='auto_glz'/>", "<jpeg compression='auto'/>", "<zlib compression='never'/>", "<playback compression='on'/>", "<streaming mode='filter'/>",
                        "<clipboard copypaste='no'/>", "<filetransfer enable='no'/>", "<mouse mode='client'/>", chance=0.2)
        return f"<graphics type='spice' autoport='yes'>{inside}</graphics>"
    return f"<graphics type='{d.graphics}'" + (" p2p='yes'" if d.graphics == 'dbus' else '') + '/>'


def sound(d):
    if not d.pci:
        return input_device(d)
    model = d.of(*['ich6', 'ich9', 'ac97', 'es1370', 'sb16', 'usb'] if d.x86 else ['ich9', 'usb', 'ac97'], 'virtio')
    codecs = ''.join(f"<codec type='{c}'/>" for c in ('duplex', 'micro', 'output') if d.rng.random() < 0.3) if model.startswith('ich') else ''
    multi = d.attr('multichannel', 'yes', 'no') if model == 'usb' else ''
    streams = d.attr('streams', 2, 3) if model == 'virtio' else ''
    return f"<sound model='{model}'{multi}{streams}>{codecs}</sound>"


def audio(d):
    d.audio += 1
    kind, inside = d.of(('none', "<input mixingEngine='yes' fixedSettings='yes'><settings frequency='44100' channels='2' format='s16'/></input>"), ('none', ''),
                        ('file', f""), ('none', "<output mixingEngine='yes' voices='2' bufferLength='100'/>"), ('none', "<input fixedSettings='no' mixingEngine='no'/>"))
    path = f" path='/srv/{d.name}/audio.wav'" if kind == 'file' else ''
    return f"<audio id='{d.audio}' type='{kind}'{path}{d.attr('timerPeriod', 10000)}>{inside}</audio>"
