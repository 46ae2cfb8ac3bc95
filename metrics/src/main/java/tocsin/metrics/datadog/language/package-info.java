/// Datadog's language: the text of a metric query or of a monitor's query comes in, an immutable
/// tree goes out, or a fault with its place, what was expected there, and the nearest name. It must
/// never know a series that is stored, nor what a function makes of one.
@NullMarked
package tocsin.metrics.datadog.language;

import org.jspecify.annotations.NullMarked;
