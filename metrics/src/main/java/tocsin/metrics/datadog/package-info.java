/// What Datadog's queries mean over stored series: trees of the language and a source of samples
/// come in, groups of evenly spaced values go out, or one number for each group where a monitor
/// asks. The order of work is Datadog's: series are picked by their tags, each becomes buckets, the
/// series of a group become one, then functions and arithmetic follow bucket by bucket. It must
/// never know who asks, nor a clock.
@NullMarked
package tocsin.metrics.datadog;

import org.jspecify.annotations.NullMarked;
