"""Converts many domains for one QEMU, in few runs."""
import os, re, shlex, shutil, subprocess

from provide import FORMATS

def probe(tool, root, qemu, work):
    """One profile serves all; the QEMU of another root is asked there."""
    binary = qemu
    if root != '/':
        binary = f'{work}/{os.path.basename(qemu)}'
        with open(binary, 'w') as f:
            f.write(f'#!/bin/sh\nexec chroot {shlex.quote(root)} {shlex.quote(qemu)} "$@"\n')
        os.chmod(binary, 0o755)
    subprocess.run(tool + ['probe', 'qemu', '--timeout', '120', binary, '-o', f'{work}/profile.json'], check=True)


def prepare(work):
    """What is the same inside every time: these files, and an empty image of each format."""
    shutil.copytree(os.path.dirname(os.path.abspath(__file__)), f'{work}/start', ignore=shutil.ignore_patterns('__pycache__'))
    for fmt in FORMATS:
        subprocess.run(['qemu-img', 'create', '-q', '-f', fmt, f'{work}/image.{fmt}', '64M'], check=True)


def host(root):
    """The built-in host of a root: firmware and companions are where its Debian has them."""
    try:
        with open(os.path.join(root, 'etc/os-release')) as f:
            names = set(re.findall(r'^VERSION_CODENAME="?([^"\n]*)', f.read(), flags=re.M))
    except OSError:
        return []
    known = {'bookworm': 'debian-12', 'trixie': 'debian-13', 'forky': 'debian-sid', 'sid': 'debian-sid'}
    return [word for name in names if name in known for word in ('--host', known[name])]


def convert(tool, root, work, files):
    """Writes N.json, the arguments, and N.sh, the script, for each file, or N.err where it is refused; few runs do all."""
    groups = {}
    for number, xml in enumerate(files):
        facts = []
        for option in ('host', 'devices'):
            path = re.sub(r'xml$', option + '.json', xml)
            facts += ['--' + option, path] if os.path.exists(path) else host(root) if option == 'host' else []
        shutil.copy(xml, f'{work}/{number}.xml')
        groups.setdefault(tuple(facts), []).append(number)
    for kind, how in (('json', ['--format', 'json']), ('sh', ['--script'])):
        for facts, numbers in groups.items():
            inputs = [f'{work}/{n}.xml' for n in numbers]
            subprocess.run(tool + ['convert', '--qemu', f'{work}/profile.json', '--output-dir', work] + how + list(facts) + inputs,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for n in numbers:
                if os.path.exists(f'{work}/{n}.args'):
                    os.rename(f'{work}/{n}.args', f'{work}/{n}.{kind}')


def refusal(path):
    """The first error, which notes and warnings may precede; the document is named beside it already."""
    with open(path) as f:
        lines = f.read().strip().replace(path[:-len('err')] + 'xml:', '').splitlines() or ['no message']
    return next((line for line in lines if ' error: ' in line), lines[0])
