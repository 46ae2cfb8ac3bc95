# shellcheck shell=sh
# Finds a JDK; sourced by ./tocsin and ./verify.
#
#   find_jdk 25     sets JDK to the home of a JDK 25 or newer, or returns 1 with SEEN telling what
#                   was looked at. JAVA_HOME comes first, then java on PATH, then the usual places.

# Feature number of the JDK at $1 (25 for 25.0.3, 8 for 1.8.0_402), or nothing when none is there.
# The release file is read first: it costs no JVM start.
feature_of() {
  [ -x "$1/bin/java" ] || return 0
  v=
  if [ -r "$1/release" ]; then
    v=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' "$1/release" | head -n 1)
  fi
  if [ -z "$v" ]; then
    v=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  v=${v#1.}
  v=${v%%[!0-9]*}
  printf '%s' "$v"
}

# The home behind a java command, links followed.
home_of() {
  j=$1
  while [ -h "$j" ]; do
    to=$(readlink "$j")
    case $to in /*) j=$to ;; *) j=$(dirname "$j")/$to ;; esac
  done
  CDPATH='' cd -- "$(dirname -- "$j")/.." 2>/dev/null && pwd -P
}

# Takes $1 when it is a JDK (with javac) of NEED or newer; remembers what was seen.
consider() {
  [ -n "$1" ] && [ -d "$1" ] || return 1
  f=$(feature_of "$1")
  [ -n "$f" ] || return 1
  case $SEEN in *"  $1 "*) ;; *) SEEN="$SEEN
  $1 (Java $f)" ;; esac
  [ "$f" -ge "$NEED" ] || return 1
  if [ ! -x "$1/bin/javac" ]; then
    SEEN="$SEEN has no javac"
    return 1
  fi
  JDK=$1
}

find_jdk() {
  NEED=$1
  SEEN=
  JDK=
  if [ -n "${JAVA_HOME:-}" ]; then
    consider "$JAVA_HOME" && return 0
    printf '%s\n' "JAVA_HOME=$JAVA_HOME is not a JDK $NEED or newer; looking elsewhere" >&2
  fi
  p=$(command -v java 2>/dev/null || true)
  [ -n "$p" ] && consider "$(home_of "$p")" && return 0
  # The nearest to NEED wins, so that a newer one beside it changes nothing.
  best=
  bestf=
  for h in /usr/lib/jvm/* /opt/java/* /opt/jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME:-/nowhere}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${SDKMAN_DIR:-${HOME:-/nowhere}/.sdkman}"/candidates/java/* \
      "${HOME:-/nowhere}"/.jdks/*; do
    consider "$h" || continue
    if [ -z "$best" ] || [ "$f" -lt "$bestf" ]; then
      best=$h
      bestf=$f
    fi
  done
  JDK=$best
  [ -n "$JDK" ]
}

# Says what to install, for when find_jdk found nothing.
no_jdk() {
  printf '%s\n' \
    "needs a JDK $NEED or newer and found none. Looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt," \
    "/Library/Java, ~/.sdkman and ~/.jdks. Seen:${SEEN:- nothing}" \
    "Next move: install a JDK $NEED (for example Eclipse Temurin $NEED), or set JAVA_HOME to one." >&2
}
