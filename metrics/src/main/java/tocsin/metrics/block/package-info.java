/// Points by reference come in and become immutable files; points, and statistics of them, go out
/// again. Files are merged with their neighbours and explained to people. It must never know what a
/// series is called, the log, the head or a query.
@NullMarked
package tocsin.metrics.block;

import org.jspecify.annotations.NullMarked;
