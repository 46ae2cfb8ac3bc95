"""Settings of the graphite-web that answers are compared with: defaults, and one folder for all it keeps."""
import os

STORAGE_DIR = os.environ['GRAPHITE_STORE']
WHISPER_DIR = os.path.join(STORAGE_DIR, 'whisper')
LOG_DIR = os.path.join(STORAGE_DIR, 'log')
INDEX_FILE = os.path.join(STORAGE_DIR, 'index')
CONF_DIR = os.path.join(os.environ['GRAPHITE_ROOT'], 'etc/graphite')
STATIC_ROOT = os.path.join(os.environ['GRAPHITE_ROOT'], 'usr/share/graphite-web/static')
SECRET_KEY = 'nothing here is secret'
TIME_ZONE = 'UTC'
# No carbon runs beside it.
CARBONLINK_HOSTS = []
# On a slow machine ten thousand files take longer than the seconds it usually waits, and every find after that one fails too.
FIND_TIMEOUT = 60.0
FETCH_TIMEOUT = 60.0
# Many logs of the same few requests; and a file is what it was when it was written.
LOG_INFO_PERFORMANCE = False
if os.environ.get('GRAPHITE_CACHES') != 'yes':
    FIND_CACHE_DURATION = 0
    TAGDB_CACHE_DURATION = 0
# Off as it is by default; on, it says what it thinks of arguments.
ENFORCE_INPUT_VALIDATION = os.environ.get('GRAPHITE_VALIDATES') == 'yes'
