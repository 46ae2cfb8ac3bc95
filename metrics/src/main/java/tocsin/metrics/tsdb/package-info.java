/// The embedded engine: batches come in, go to the log first and to the head second, and leave for
/// immutable block files; points of all three go out merged. It must never know a protocol or a
/// query.
@NullMarked
package tocsin.metrics.tsdb;

import org.jspecify.annotations.NullMarked;
