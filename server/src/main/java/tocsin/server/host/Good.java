package tocsin.server.host;

/// What became of a link that somebody followed.
enum Good {
  YES,
  TOO_LATE,
  FORGED
}
