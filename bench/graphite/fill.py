"""Writes lines `name value timestamp` as Whisper files and tags, where graphite-web looks for them.

  fill.py STORE CONF LINES...

CONF is a folder with storage-schemas.conf and storage-aggregation.conf; a file of LINES may be
compressed with gzip. A line that is none of the kind is left out.
"""
import configparser
import gzip
import os
import re
import sys

import django
import whisper

django.setup()

from django.core.management import call_command  # noqa: E402  after the settings
from graphite.storage import STORE  # noqa: E402
from graphite.tags.utils import TaggedSeries  # noqa: E402

POINTS_AT_ONCE = 5_000_000
SERIES_AT_ONCE = 1_000


def rules(path):
    config = configparser.ConfigParser(interpolation=None)
    config.read(path)
    return [(re.compile(config[name]['pattern']), config[name]) for name in config.sections()]


def first(rules, name):
    return next(rule for pattern, rule in rules if pattern.search(name))


class Filler:
    def __init__(self, store, conf):
        self.whisper = os.path.join(store, 'whisper')
        self.schemas = rules(os.path.join(conf, 'storage-schemas.conf'))
        self.aggregations = rules(os.path.join(conf, 'storage-aggregation.conf'))
        self.points = {}
        self.count = 0
        self.tagged = set()

    def take(self, line):
        part = line.split()
        try:
            if len(part) != 3:
                return
            name, value, at = part[0].lstrip('.'), float(part[1]), int(float(part[2]))
            if value != value:
                return
            if ';' in name or '{' in name:
                name = TaggedSeries.parse(name).path
                self.tagged.add(name)
        except Exception:  # what parse throws has no name of its own
            return
        self.points.setdefault(name, []).append((at, value))
        self.count += 1
        if self.count >= POINTS_AT_ONCE:
            self.write()

    def write(self):
        for name, points in self.points.items():
            path = os.path.join(self.whisper, TaggedSeries.encode(name, sep=os.sep) + '.wsp')
            if not os.path.exists(path):
                self.create(name, path)
            # As carbon does: of two values with one time stamp the later one stays.
            whisper.update_many(path, sorted(dict(points).items()))
        self.points = {}
        self.count = 0

    def create(self, name, path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        archives = [whisper.parseRetentionDef(text) for text in first(self.schemas, name)['retentions'].split(',')]
        how = first(self.aggregations, name)
        whisper.create(path, archives, float(how['xFilesFactor']), how['aggregationMethod'], sparse=True)

    def tag(self):
        names = sorted(self.tagged)
        for begin in range(0, len(names), SERIES_AT_ONCE):
            STORE.tagdb.tag_multi_series(names[begin:begin + SERIES_AT_ONCE])


def main(store, conf, *files):
    call_command('migrate', run_syncdb=True, verbosity=0)
    filler = Filler(store, conf)
    for file in files:
        with (gzip.open if file.endswith('.gz') else open)(file, 'rt', encoding='utf-8', newline='\n') as lines:
            for line in lines:
                if line.endswith('\n'):
                    filler.take(line)
    filler.write()
    filler.tag()


if __name__ == '__main__':
    main(*sys.argv[1:])
