/// Notes at moments, as Graphite's `/events` takes them: what happened, with tags. Notes come in,
/// those of a stretch of time go out, to be drawn or counted beside samples. It must never know a
/// sample, or what a note means to anybody.
@NullMarked
package tocsin.metrics.event;

import org.jspecify.annotations.NullMarked;
