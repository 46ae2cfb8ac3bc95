/// Graphite's files: one whisper file comes in, its points go out in order of time, each once and
/// as finely as it is there; a path in Graphite's tree comes in, the name of its series goes out.
/// It must never know where the points are going.
@NullMarked
package tocsin.metrics.whisper;

import org.jspecify.annotations.NullMarked;
