/// Names of series: text as Graphite and tagged senders write it comes in, one canonical name goes
/// out. It must never know where samples are kept.
@NullMarked
package tocsin.metrics.series;

import org.jspecify.annotations.NullMarked;
