"""Random XML by a RELAX NG schema in XML syntax, as libvirt ships for its domain format."""
import collections, os, random, re
import xml.etree.ElementTree as ET
try:
    from re import _parser as sre_parse  # Python 3.11 on
except ImportError:
    import sre_parse

NS = '{http://relaxng.org/ns/structure/1.0}'


class Schema:
    """A grammar whose alternatives are taken in turn: what was taken least is the likeliest, so that all of them are reached early."""

    def __init__(self, folder, start='domain.rng', seed=1, values=None, texts=None):
        self.folder, self.random = folder, random.Random(seed)
        self.defines = collections.defaultdict(list)
        self.taken = collections.Counter()
        self.values, self.texts = values or {}, texts or {}
        self.load(start)

    def load(self, name):
        for node in ET.parse(os.path.join(self.folder, name)).getroot().iter():
            tag = node.tag.replace(NS, '')
            if tag == 'include':
                self.load(node.get('href'))
            elif tag == 'define':
                self.defines[node.get('name')].append(node)

    def element(self, define, depth=0):
        """One element of a definition, or None where it makes none; 'definition/name' is the element of that name inside it."""
        out = ET.Element('x')
        define, _, name = define.partition('/')
        if name:
            for node in self.defines[define]:
                self.one(next(e for e in node.iter(NS + 'element') if e.get('name') == name), out, depth)
        else:
            self.define(define, out, depth)
        return out[0] if len(out) else None

    def define(self, name, out, depth):
        known = self.values.get(name)
        if known:
            out.text = (out.text or '') + self.random.choice(known)
            return
        for node in self.defines[name]:
            self.all(node, out, depth)

    def all(self, node, out, depth):
        for child in node:
            self.one(child, out, depth)

    def one(self, node, out, depth):
        kind = getattr(self, 'do_' + node.tag.replace(NS, '').replace('-', '_'), None)
        if kind:
            kind(node, out, depth)

    def do_group(self, node, out, depth):
        self.all(node, out, depth)

    do_interleave = do_group

    def do_ref(self, node, out, depth):
        if depth < 40:
            self.define(node.get('name'), out, depth + 1)

    def do_optional(self, node, out, depth):
        # what was never taken is taken; later, the deeper the rarer
        if not self.taken[node] or self.random.random() < 0.45 / (1 + depth / 12):
            self.taken[node] += 1
            self.all(node, out, depth)

    def do_zeroOrMore(self, node, out, depth):
        for _ in range(self.random.choice((0, 0, 0, 1, 1, 2)) if self.taken[node] else 1):
            self.taken[node] += 1
            self.all(node, out, depth)

    def do_oneOrMore(self, node, out, depth):
        for _ in range(self.random.choice((1, 1, 1, 2))):
            self.all(node, out, depth)

    def do_choice(self, node, out, depth):
        ways = list(node)
        least = min(self.taken[w] for w in ways)
        if self.random.random() < 0.6:
            ways = [w for w in ways if self.taken[w] == least]
        way = self.random.choice(ways)
        self.taken[way] += 1
        self.one(way, out, depth)

    def do_element(self, node, out, depth):
        name = node.get('name')
        if name is None or len(out) > 30:
            return
        made = ET.SubElement(out, name)
        self.all(node, made, depth + 1)
        if name in self.texts and made.text:
            made.text = self.random.choice(self.texts[name])

    def do_attribute(self, node, out, depth):
        name = node.get('name')
        if name is None:
            return
        text = ET.Element('x')
        self.all(node, text, depth + 1)
        known = self.texts.get(f'{out.tag}@{name}')
        if known is None and (not len(node) or node.find(NS + 'text') is not None):
            known = self.texts.get('@' + name)
        if known:
            text.text = self.random.choice(known)
        out.set(name, text.text or ('' if len(node) else 'text'))

    def do_value(self, node, out, depth):
        out.text = (out.text or '') + (node.text or '').strip()

    def do_text(self, node, out, depth):
        if out.tag in self.texts:
            out.text = self.random.choice(self.texts[out.tag])
            return
        out.text = (out.text or '') + self.random.choice(('text', 'a b', 'x,y'))

    def do_data(self, node, out, depth):
        params = {p.get('name'): p.text for p in node if p.tag == NS + 'param'}
        if 'pattern' in params:
            text = self.pattern(params['pattern'])
        elif re.search('int|long|short|byte', node.get('type', '').lower()):
            low, high = int(params.get('minInclusive', 0)), int(params.get('maxInclusive', 4096))
            text = str(self.random.choice((low, min(high, low + 1), min(high, max(low, 2)), self.random.randint(low, min(high, low + 300)))))
        else:
            text = self.random.choice(('text', 'name', 'a-b'))
        out.text = (out.text or '') + text

    def do_list(self, node, out, depth):
        words = []
        for child in node:
            part = ET.Element('x')
            self.one(child, part, depth + 1)
            words.append(part.text or '')
        out.text = ' '.join(words)

    def pattern(self, regex):
        return self.tokens(sre_parse.parse(regex.replace('\\p{', '').strip()))

    def tokens(self, parsed):
        return ''.join(self.token(op, value) for op, value in parsed)

    def token(self, op, value):
        name = str(op)
        if name == 'LITERAL':
            return chr(value)
        if name == 'ANY':
            return 'a'
        if name == 'NOT_LITERAL':
            return 'b' if value == ord('a') else 'a'
        if name == 'IN':
            return self.member(value)
        if name in ('MAX_REPEAT', 'MIN_REPEAT', 'POSSESSIVE_REPEAT'):
            low, high, inner = value
            return ''.join(self.tokens(inner) for _ in range(self.random.randint(low, min(high, low + 2))))
        if name == 'SUBPATTERN':
            return self.tokens(value[-1])
        if name == 'BRANCH':
            return self.tokens(self.random.choice(value[1]))
        return ''

    def member(self, items):
        negated, members = False, []
        for op, value in items:
            if str(op) == 'NEGATE':
                negated = True
            elif str(op) == 'LITERAL':
                members.append(chr(value))
            elif str(op) == 'RANGE':
                members += [chr(c) for c in range(value[0], min(value[1], value[0] + 40) + 1)]
            elif str(op) == 'CATEGORY':
                members += {'CATEGORY_DIGIT': list('0123456789'), 'CATEGORY_WORD': list('abc'), 'CATEGORY_SPACE': [' ']}.get(str(value), ['a'])
        if negated:
            return next(c for c in 'abcxyz019_-' if c not in members)
        # letters and digits are what people write
        plain = [c for c in members if c.isalnum()]
        return self.random.choice(plain or members)
