package tocsin.metrics.whisper;

import tocsin.metrics.retention.Archive;

/// An archive and the byte of the file where its slots begin.
record Placed(Archive archive, long offset) {}
