#!/bin/sh
# A real graphite-web, as Debian's unstable suite has it (it calls itself 1.2.0-dev), with Python and
# all that it needs: unpacked, not installed. Nothing outside DIR is written, no service is started.
#
#   bench/graphite.sh fetch DIR                  unpacks it; about 50 MB come from this system's mirror
#   bench/graphite.sh fill DIR STORE CONF LINES...
#                                                writes files of lines `name value timestamp` as Whisper
#                                                files below STORE, with the storage-*.conf of CONF
#   bench/graphite.sh serve DIR STORE HOST:PORT [WORKERS]
#                                                serves STORE, in the foreground; a worker that takes
#                                                longer than GRAPHITE_PATIENCE (20) seconds is replaced;
#                                                with GRAPHITE_VALIDATES=yes wrong arguments are refused, with
#                                                GRAPHITE_CACHES=yes what was found is kept as long as it usually is
set -eu

usage() { sed -n '/^#   bench/,/^set -eu/{/^set -eu/d; s/^# \{0,1\}//p}' "$0" >&2; exit 1; }
[ $# -ge 2 ] || usage
what=$1
own=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
mkdir -p "$2"
dir=$(CDPATH='' cd -- "$2" && pwd -P)
root=$dir/root

fetch() {
  mirror=$(sed -n 's/^URIs: *\([^ ]*debian\).*/\1/p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -n 1)
  [ -n "$mirror" ] || mirror=$(sed -n 's/^deb \(\[[^]]*\] *\)\{0,1\}\([^ ]*debian\) .*/\2/p' /etc/apt/sources.list | head -n 1)
  [ -n "$mirror" ] || { printf 'graphite: this system names no mirror of Debian\n' >&2; exit 1; }
  # apt with lists, status and cache of its own: an empty status, so that Python and libc come too.
  mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial" "$root"
  : >"$dir/status"
  printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s sid main\n' "$mirror" \
    >"$dir/unstable.list"
  apt() {
    apt-get -qq -o Dir::Etc::sourcelist="$dir/unstable.list" -o Dir::Etc::sourceparts=/dev/null \
      -o Dir::State::lists="$dir/lists" -o Dir::State::status="$dir/status" \
      -o Dir::Cache="$dir/cache" -o APT::Sandbox::User=root -o APT::Install-Recommends=false "$@"
  }
  apt update
  apt --yes --download-only install graphite-web gunicorn >/dev/null
  for package in "$dir"/cache/archives/*.deb; do
    dpkg-deb -x "$package" "$root"
  done
  # Python with the libraries it was made for, which may be newer than this system's. It starts itself
  # again where it wants to, hence a program of its own.
  lib=$(echo "$root"/usr/lib/*-linux-*)
  cat >"$dir/python" <<END
#!/bin/sh
PYTHONHOME='$root/usr' exec '$(echo "$lib"/ld-linux-*.so.*)' --library-path '$lib' --argv0 '$dir/python' \\
  '$(echo "$root"/usr/bin/python3.*[0-9])' "\$@"
END
  chmod +x "$dir/python"
  (cd "$dir/cache/archives" && ls graphite-web_* python3-whisper_* python3-django_*)
}

# What keeps its data below STORE.
settle() {
  mkdir -p "$1/whisper" "$1/log"
  GRAPHITE_STORE=$(CDPATH='' cd -- "$1" && pwd -P)
  export GRAPHITE_STORE GRAPHITE_ROOT="$root" GRAPHITE_SETTINGS_MODULE=served \
    DJANGO_SETTINGS_MODULE=graphite.settings PYTHONDONTWRITEBYTECODE=1 \
    PYTHONPATH="$own/graphite:$root/usr/lib/python3/dist-packages"
}

case $what in
  fetch) fetch ;;
  fill)
    [ $# -ge 5 ] || usage
    settle "$3"
    shift 3
    exec "$dir/python" "$own/graphite/fill.py" "$GRAPHITE_STORE" "$@" ;;
  serve)
    [ $# -ge 4 ] || usage
    settle "$3"
    "$dir/python" -m django migrate --run-syncdb --verbosity 0
    exec "$dir/python" -m gunicorn graphite.wsgi --bind "$4" --workers "${5:-2}" \
      --timeout "${GRAPHITE_PATIENCE:-20}" --log-level warning ;;
  *) usage ;;
esac
