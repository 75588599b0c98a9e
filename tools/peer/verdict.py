"""What two answers about one document have in common: lines after the host's state was made the same, and what differs in a few words."""
import collections, datetime, re, shlex

# what libvirt says where the peer's host lacks what the line has no part in: a program, a node, TLS, a device, a QEMU that tells of more
STATE = re.compile(r"satisfying virtiofsd|'amd' is not supported with this QEMU|launch security is not supported with this QEMU|NUMA node \d+ is unavailable"
                   r"|Host CPU does not provide|USB host device is missing bus/device|Could not open TPM device|TLS (connection|port)|libvirtd ended")
STATED = 'state of the host'
# of what virt-argv alone refuses
REJECTED = 'QEMU rejects it'


def same_host(line, started):
    """The line without what is that host's state: environment, numbers of descriptors and of the domain; started: as libvirt really runs it."""
    t = line.replace('\\\n', ' ').strip()
    t = re.sub(r"^(?:[A-Z_0-9]+=(?:'[^']*'|\S*)\s+)+", '', t)
    t = re.sub(r'"(fd|vhostfd)":"\d+"', r'"\1":"N"', t)
    t = re.sub(r'"(fds|vhostfds)":"([\d:]+)"', lambda m: '"%s":"%s"' % (m[1], ':'.join('N' for _ in m[2].split(':'))), t)
    t = re.sub(r'\b(fds|vhostfds)=([\d:]+)', lambda m: m[1] + '=' + ':'.join('N' for _ in m[2].split(':')), t)
    if not started:
        t = as_opened(t)
    t = re.sub(r'\b(fd|vhostfd)=\d+', r'\1=N', t)
    t = re.sub(r'/-?\d+-(?=guest)', '/N-', t)
    # counted as long as libvirtd runs
    first = min(map(int, re.findall(r'"acpi-generic-initiator","id":"gi(\d+)"', t)), default=0)
    t = re.sub(r'("acpi-generic-initiator","id":"gi)(\d+)"', lambda m: f'{m[1]}{int(m[2]) - first}"', t)
    return re.sub(r'domain-\d+-', 'domain--1-', t)


def as_opened(line):
    """domxml-to-native opens nothing, looks for no free number, and takes the boot order of the cards away."""
    t = re.sub(r'(-chardev socket,id=[^, ]+),(?:path=(?:[^, ]|,,)+|fd=\d+)((?:,[^ ]*)?server=on)', r'\1,LISTEN\2', line)
    t = re.sub(r'-add-fd set=\d+,fd=\d+(,opaque=\S+)?( |$)', '', t)
    t = re.sub(r'/dev/fdset/\d+', '/dev/fdset/N', t)
    t = re.sub(r'(-chardev file,id=[^, ]+),path=(?:[^, ]|,,)+(,append=\w+)?', r'\1,FILE', t)
    t = re.sub(r'(logfile=)(?:[^, ]|,,)+(,logappend=\w+)?', r'\1LOG', t)
    t = re.sub(r'-chardev (?:null,id=chrtpm|socket,id=chrtpm,path=\S+)', '-chardev TPM', t)
    t = re.sub(r'/passt/-?\d+-', '/passt/N-', t)
    t = re.sub(r'"guest-cid":[03],"vhostfd":"(?:-1|N)"', '"guest-cid":FREE,"vhostfd":"N"', t)
    t = re.sub(r'"vhostfd":"-1"', '"vhostfd":"N"', t)
    t = re.sub(r'("netdev":"hostnet\d+"[^{}]*?),"bootindex":\d+', r'\1', t)
    return re.sub(r'websocket=(?:-1|57\d\d)', 'websocket=AUTO', t)


def words(line, started=False):
    try:
        return shlex.split(same_host(line, started))
    except ValueError:
        # not a line, but a message with an apostrophe
        return same_host(line, started).split()


def same_time(theirs, ours):
    """Ours with the time of theirs: a clock that starts at a distance from now is asked twice within a quarter of an hour."""
    dates = [re.match(r'base=(\d+-\d+-\d+T\d+:\d+:\d+)', o[o.index('-rtc') + 1]) if '-rtc' in o else None for o in (theirs, ours)]
    if all(dates):
        t, o = (datetime.datetime.fromisoformat(d[1]) for d in dates)
        if abs((t - o).total_seconds()) < 900:
            at = ours.index('-rtc') + 1
            return ours[:at] + [ours[at].replace(dates[1][1], dates[0][1])] + ours[at + 1:]
    return ours


def verdict(theirs, ours, started=False):
    """agree, both refuse, or the difference in a few words that are the same for one cause."""
    if theirs[0] and ours[0]:
        t = words(theirs[0], started)
        o = same_time(t, words(ours[0], started))
        return 'agree' if t == o else 'differ: ' + cause(t, o)
    if not theirs[0] and not ours[0]:
        return 'both refuse'
    if ours[0]:
        said = (theirs[1] or '').split('error:')[-1].strip()
        if STATE.search(said):
            return STATED
        return 'libvirt alone refuses: ' + re.sub(r"'[^']*'|[\d.]+|/[\w/.,-]+", '…', said)[:110]
    return 'we alone refuse: ' + ' '.join(sorted(set(re.findall(r'error: .*\[([\w-]+)\]', ours[1])))[:3] or [ours[1][:80]])


def cause(theirs, ours):
    def options(w):
        return [f'{a} {b}' for a, b in zip(w, w[1:]) if a.startswith('-') and not b.startswith('-')]

    def name(option):
        m = re.search(r'"(?:driver|qom-type|type|backend)":"([^"]*)"', option)
        return option.split(' ')[0] + ' ' + (m[1] if m else re.split('[,=]', option.split(' ', 1)[1])[0])

    t, o = collections.Counter(options(theirs)), collections.Counter(options(ours))
    less, more = sorted((t - o).elements()), sorted((o - t).elements())
    if not less and not more:
        return 'order'
    keys = lambda x: set(re.findall(r'"([\w.-]+)":', x)) or {p.split('=')[0] for p in x.split(',')}
    pairs = [(l, m) for l in less for m in more if name(l) == name(m)]
    if pairs:
        a, b = (set(re.findall(r'"[\w.-]+":(?:"[^"]*"|[\w.-]+)|[\w.-]+=[^,]*', x)) for x in pairs[0])
        gone, added = keys(pairs[0][0]) - keys(pairs[0][1]), keys(pairs[0][1]) - keys(pairs[0][0])
        if gone or added:
            return f'{name(pairs[0][0])} without {sorted(gone)} with {sorted(added)}'
        return f'{name(pairs[0][0])} values of {sorted({re.split("[:=]", x)[0].strip(chr(34)) for x in a ^ b})}'
    return 'missing ' + ', '.join(sorted({name(x) for x in less})[:3]) + '; added ' + ', '.join(sorted({name(x) for x in more})[:3])


def kind(xml):
    """XML without what is the host's or a matter of form."""
    return [line.strip() for line in xml.splitlines() if line.strip()]


def xml_cause(theirs, ours):
    """The first lines that differ between two documents, with their values left out."""
    t, o = kind(theirs), kind(ours)
    less, more = collections.Counter(t) - collections.Counter(o), collections.Counter(o) - collections.Counter(t)
    if not less and not more:
        return 'agree' if t == o else 'order'
    bare = lambda lines: ' '.join(sorted({re.sub(r"'[^']*'|>[^<]+<", '…', x) for x in lines})[:2])[:150]
    return f'- {bare(less)} + {bare(more)}'
