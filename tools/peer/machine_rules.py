"""What memory, processors and the machine itself need beside the schema."""
import xml.etree.ElementTree as ET

from elements import child, once, part, iothreads


def memory_device(device, root, r):
    """A memory module needs room below <maxMemory>, NUMA cells, and sizes in the order label < size, requested <= size."""
    part(root, 'maxMemory', slots='16', unit='KiB').text = '4194304'
    cells(root)
    if device.get('model') == 'sgx-epc' and r.random() < 0.9:
        device.set('model', 'dimm')
    model = device.get('model')
    target = child(device, 'target')
    source = device.find('source')
    if source is not None and source.find('path') is None and model in ('nvdimm', 'virtio-pmem'):
        device.remove(source)
        source = None
    if model in ('nvdimm', 'virtio-pmem'):
        source = child(device, 'source')
        child(source, 'path').text = '/srv/nvdimm'
    elif source is not None and source.find('path') is not None:
        device.remove(source)
    for nodes in device.iter('nodemask'):
        nodes.text = '0'
    child(target, 'size', unit='KiB').text = '524288' if model != 'virtio-pmem' else '524288'
    target.find('size').set('unit', 'KiB')
    if device.find('driver') is not None and model not in ('virtio-pmem', 'virtio-mem'):
        device.remove(device.find('driver'))
    allowed = {'dimm': ('size', 'node', 'address'), 'nvdimm': ('size', 'node', 'label', 'readonly', 'address'), 'virtio-pmem': ('size', 'address'), 'sgx-epc': ('size', 'node'),
               'virtio-mem': ('size', 'node', 'block', 'requested', 'current', 'address')}.get(model, ())
    for extra in list(target):
        if extra.tag not in allowed:
            target.remove(extra)
    if 'node' in allowed and model != 'sgx-epc':
        child(target, 'node').text = '0'
    if model == 'virtio-mem':
        child(target, 'block', unit='KiB').text = '2048'
        child(target, 'requested', unit='KiB').text = r.choice(('0', '2048', '524288'))
        for tag in ('block', 'requested'):
            target.find(tag).set('unit', 'KiB')
    else:
        target.attrib.pop('dynamicMemslots', None)
    if target.find('label') is not None:
        label = child(target.find('label'), 'size', unit='KiB')
        label.text, label.attrib['unit'] = '128', 'KiB'
    if model == 'nvdimm':
        if root.find('os/type').get('arch') == 'ppc64':
            child(child(target, 'label'), 'size', unit='KiB').text = '128'
            child(device, 'uuid').text = '49545eb3-75e1-2d0a-acdd-f0294406c99e'
        elif device.find('uuid') is not None:
            device.remove(device.find('uuid'))
    elif device.find('uuid') is not None:
        device.remove(device.find('uuid'))


def cells(root):
    cpu = part(root, 'cpu')
    if cpu.find('numa') is None:
        numa = ET.SubElement(cpu, 'numa')
        count = root.find('vcpu').text
        ET.SubElement(numa, 'cell', id='0', cpus='0' if count == '1' else f'0-{int(count) - 1}', memory='524288', unit='KiB')


def sysinfo(made, root, r):
    if made.get('type') == 'smbios':
        ET.SubElement(root.find('os'), 'smbios', mode='sysinfo')
    else:
        # commas, which libvirt does not double, stand in differences.md
        for entry in made.findall('entry'):
            entry.text = (entry.text or '').replace(',', ';')


def cputune(made, root, r):
    root.find('vcpu').text = '2'
    if made.find('iothreadpin') is not None or made.find('iothreadsched') is not None:
        iothreads(root)
    for tag in ('vcpupin', 'iothreadpin', 'vcpusched', 'iothreadsched'):
        once(made, tag)
    if r.random() < 0.7:
        once(made, 'cachetune', 'memorytune')
    for tag in ('cachetune', 'memorytune'):
        if made.find(tag) is not None and r.random() < 0.6:
            made.remove(made.find(tag))
    for sched in made.iter():
        if sched.tag.endswith('sched'):
            if sched.get('scheduler') in ('fifo', 'rr'):
                sched.set('priority', '1')
            if sched.tag == 'vcpusched':
                sched.set('vcpus', '0')
            if sched.tag == 'iothreadsched':
                sched.set('iothreads', '1')


def memtune(made, root, r):
    """QEMU cannot guarantee memory."""
    if made.find('min_guarantee') is not None and r.random() < 0.9:
        made.remove(made.find('min_guarantee'))


def throttle_groups(made, root, r):
    for i, group in enumerate(made.findall('throttlegroup')):
        child(group, 'group_name').text = f'limit{i}'


def numatune(made, root, r):
    memory = made.find('memory')
    if memory is not None and memory.get('placement', 'static') == 'static':
        memory.set('nodeset', '0')
    once(made, 'memnode')
    if made.find('memnode') is not None:
        made.find('memnode').set('cellid', '0')
        cells(root)


def memory_backing(made, root, r):
    pages = made.find('hugepages')
    if pages is not None:
        for page in pages.findall('page'):
            page.attrib = {'size': '2048', 'unit': 'KiB'}
        once(pages, 'page')


# of other architectures than x86
ELSEWHERE = ('gic', 'hpt', 'htm', 'nested-hv', 'ccf-assist', 'cfpc', 'sbbc', 'ibs', 'ras', 'aia')


def features(made, root, r):
    if root.find('os/type').get('arch') == 'x86_64' and r.random() < 0.85:
        for extra in [e for e in made if e.tag in ELSEWHERE]:
            made.remove(extra)
    ring = made.find('kvm/dirty-ring')
    if ring is not None:
        ring.attrib.setdefault('size', '1024')
    for element in made.iter():
        if element.tag == 'tlbflush' and element.get('state') != 'on':
            for extra in list(element):
                element.remove(extra)
    if made.find('hyperv') is not None and made.find('hyperv').get('mode') in ('passthrough', 'host-model') and r.random() < 0.8:
        made.find('hyperv').set('mode', 'custom')


def cpu(made, root, r):
    once(made, 'model', 'topology', 'numa', 'cache', 'maxphysaddr')
    topology = made.find('topology')
    if topology is not None:
        count = 1
        for value in topology.attrib.values():
            count *= int(value)
        root.find('vcpu').text = str(count)
    model = made.find('model')
    arch = root.find('os/type').get('arch')
    models = {'x86_64': ('qemu64', 'Nehalem', 'EPYC', 'Skylake-Client'), 'aarch64': ('cortex-a57', 'max'), 'ppc64': ('POWER9', 'POWER8'), 's390x': ('z13-base', 'qemu')}.get(arch, ())
    if made.get('mode', 'custom') == 'custom' and models:
        made.set('mode', 'custom')
        if model is None:
            model = ET.Element('model')
            made.insert(0, model)
        model.text = r.choice(models)
        model.set('fallback', 'allow')
    elif model is not None:
        made.remove(model)
    if arch != 'x86_64':
        for feature in made.findall('feature'):
            made.remove(feature)
    seen = set()
    for feature in made.findall('feature'):
        if feature.get('name') in seen:
            made.remove(feature)
        seen.add(feature.get('name'))
        if root.get('type') == 'qemu':
            feature.attrib.setdefault('policy', 'require')
    numa = made.find('numa')
    if numa is not None:
        for extra in numa.findall('cell')[1:]:
            numa.remove(extra)
        cell = child(numa, 'cell')
        cell.attrib.update(id='0', cpus='0' if root.find('vcpu').text == '1' else f'0-{int(root.find("vcpu").text) - 1}', memory='524288', unit='KiB')
        for tag in ('distances', 'cache'):
            for extra in cell.findall(tag):
                if r.random() < 0.7:
                    cell.remove(extra)


def vcpus(made, root, r):
    """Each vCPU is told once, the first is enabled and never hotpluggable."""
    for extra in list(made):
        made.remove(extra)
    root.find('vcpu').text = '4'
    root.find('vcpu').set('current', '2')
    for i in range(4):
        ET.SubElement(made, 'vcpu', id=str(i), enabled='yes' if i < 2 else 'no', hotpluggable='no' if i == 0 else 'yes')


def system(made, root, r):
    """<os>: keep the type, take what the schema offers beside it."""
    old = root.find('os/type')
    for extra in made.findall('type'):
        made.remove(extra)
    made.insert(0, old)
    made.attrib.pop('firmware', None) if r.random() < 0.8 else None
    once(made, 'bios', 'bootmenu', 'smbios', 'loader', 'nvram', 'varstore', 'initrd', 'kernel', 'cmdline', 'dtb', 'shim', 'acpi')
    if made.get('firmware') is None:
        for tag in ('firmware', 'varstore'):
            for extra in made.findall(tag):
                made.remove(extra)
        loader, nvram = made.find('loader'), made.find('nvram')
        if loader is not None:
            loader.attrib.pop('stateless', None) if r.random() < 0.7 else None
            if not (loader.text or '').strip():
                loader.text = '/srv/code.fd'
            if loader.get('type') == 'pflash':
                loader.set('readonly', 'yes')
        if nvram is not None and (loader is None or loader.get('type') != 'pflash'):
            made.remove(nvram)
        elif nvram is not None and not (nvram.text or '').strip():
            nvram.text = '/srv/vars.fd'
