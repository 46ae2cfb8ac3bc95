#!/bin/sh
# Unpacks VictoriaMetrics (with vmalert), Prometheus and Alertmanager as Debian's unstable suite has
# them, beside the system: nothing is installed, nothing outside DIR is written. Needs a Debian with apt-get and dpkg-deb,
# and asks the mirror that this system uses.
#
#   bench/peers.sh DIR
set -eu

[ $# = 1 ] || { printf 'usage: bench/peers.sh DIR\n' >&2; exit 1; }
mkdir -p "$1"
dir=$(CDPATH='' cd -- "$1" && pwd -P)

mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -n 1)
[ -n "$mirror" ] || mirror=$(sed -n 's/^deb \([^ ]*\) .*/\1/p' /etc/apt/sources.list | head -n 1)
[ -n "$mirror" ] || { printf 'peers: this system names no mirror of Debian\n' >&2; exit 1; }

# apt with lists, status and cache of its own.
mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial" "$dir/packages"
: >"$dir/status"
printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s sid main\n' "$mirror" \
  >"$dir/unstable.list"
apt() {
  apt-get -qq -o Dir::Etc::sourcelist="$dir/unstable.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$dir/lists" -o Dir::State::status="$dir/status" \
    -o Dir::Cache="$dir/cache" -o APT::Sandbox::User=root "$@"
}

apt update
for package in victoria-metrics prometheus prometheus-alertmanager; do
  (cd "$dir/packages" && apt download "$package")
  mkdir -p "$dir/$package"
  dpkg-deb -x "$dir"/packages/"$package"_*.deb "$dir/$package"
done
printf 'export BENCH_VM=%s BENCH_PROM=%s BENCH_VMALERT=%s BENCH_ALERTMANAGER=%s\n' \
  "$dir/victoria-metrics/usr/bin/victoria-metrics" "$dir/prometheus/usr/bin/prometheus" \
  "$dir/victoria-metrics/usr/bin/vmalert" \
  "$dir/prometheus-alertmanager/usr/bin/prometheus-alertmanager" >"$dir/env.sh"
ls "$dir/victoria-metrics/usr/bin" "$dir/prometheus/usr/bin" "$dir/prometheus-alertmanager/usr/bin"
