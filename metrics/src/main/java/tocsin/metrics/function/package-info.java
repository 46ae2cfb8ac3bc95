/// What the functions of the target language do: a parsed target and a window come in, frames go
/// out. One small file per family, and [Registry] is the only list of them. It must never know who
/// asks, in which format the answer is written, or an incident.
@NullMarked
package tocsin.metrics.function;

import org.jspecify.annotations.NullMarked;
