"""Documents that libvirt refuses, trimmed until it takes them: what its message names goes first."""
import re
import xml.etree.ElementTree as ET

# without these nothing is left of a domain
NEEDED = {('interface', 'mac'), ('source', 'address')}
KEPT = {'domain', 'name', 'uuid', 'memory', 'os', 'type', 'devices', 'emulator', 'vcpu'}


def removals(root):
    """Each part that can go, as (element, attribute or child), in document order."""
    for parent in root.iter():
        for child in parent:
            if (child.tag not in KEPT or parent.tag not in ('domain', 'os', 'devices')) and (parent.tag, child.tag) not in NEEDED:
                yield parent, child
        if parent.tag not in ('domain', 'type', 'mac'):
            for key in parent.attrib:
                yield parent, key


def without(text, number):
    root = ET.fromstring(text)
    parent, what = list(removals(root))[number]
    if isinstance(what, str):
        del parent.attrib[what]
    else:
        parent.remove(what)
    return ET.tostring(root, encoding='unicode')


def words(element, own=True):
    yield element.tag
    yield from (element.text or '').split()
    for key, value in element.attrib.items():
        yield key
        yield value
    if not own:
        for child in element:
            yield from words(child, False)


def suspects(text, message, random):
    """The numbers of the parts, the likeliest culprit first."""
    said = set(re.findall(r'[\w.-]+', message.lower()))
    quoted = set(re.findall(r"['<]([^'>]+)['>]", message.lower()))

    def weight(parent, what):
        have = {what.lower(), parent.attrib[what].lower()} if isinstance(what, str) else {w.lower() for w in words(what)}
        around = {w.lower() for w in words(parent)} if isinstance(what, str) else set()
        return 3 * len(have & quoted) + 2 * len(have & said) + len(around & (said | quoted)) + random.random() * 1.5

    weights = [weight(*r) for r in removals(ET.fromstring(text))]
    return sorted(range(len(weights)), key=lambda i: -weights[i])


def repaired(refused, ask, random, rounds=9, wide=3):
    """Of (text, message) pairs the texts that libvirt takes once enough is gone; ask takes many texts at once."""
    good, open_ = [], [(t, m, 0) for t, m in refused]
    for _ in range(rounds):
        trials = []
        for i, (text, message, at) in enumerate(open_):
            trials += [(i, without(text, n)) for n in suspects(text, message, random)[:wide + at]]
        answers = ask([t for _, t in trials])
        best = {}
        for (i, text), (line, message) in zip(trials, answers):
            if line:
                best[i] = max(best.get(i, (0, '', '')), (2, text, ''), key=lambda b: (b[0], len(b[1])))
            elif message != open_[i][1]:
                best[i] = max(best.get(i, (0, '', '')), (1, text, message), key=lambda b: (b[0], len(b[1])))
        good += [text for rank, text, _ in best.values() if rank == 2]
        open_ = [(best[i][1], best[i][2], 0) if i in best else (t, m, at + 3) for i, (t, m, at) in enumerate(open_) if best.get(i, (0,))[0] != 2]
        open_ = [o for o in open_ if o[2] < 9]
        if not open_:
            break
    return good


def without_all(text, numbers):
    root = ET.fromstring(text)
    parts = list(removals(root))
    for parent, what in (parts[n] for n in numbers):
        if isinstance(what, str):
            parent.attrib.pop(what, None)
        elif what in list(parent):
            parent.remove(what)
    return ET.tostring(root, encoding='unicode')


def shrunk(text, wanted, ask, rounds=6):
    """
    A small document with the same verdict: all parts that can go one by one go together, or as many of them as can; ask takes many texts at once.
    """
    for _ in range(rounds):
        count = sum(1 for _ in removals(ET.fromstring(text)))
        spare = [n for n, what in enumerate(ask([without(text, n) for n in range(count)])) if what == wanted]
        if not spare:
            break
        halves = [spare, spare[:len(spare) // 2], spare[len(spare) // 2:], spare[::2], spare[1::2], spare[:len(spare) // 4], spare[:1]]
        trials = [without_all(text, numbers) for numbers in halves]
        text = next(t for t, what in zip(trials + [trials[-1]], ask(trials) + [wanted]) if what == wanted)
    root = ET.fromstring(text)
    ET.indent(root)
    return ET.tostring(root, encoding='unicode')
