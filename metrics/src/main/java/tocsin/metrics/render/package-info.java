/// How answers are written: frames come in, JSON, CSV, raw lines and pictures go out. It must never
/// know where frames come from, a protocol's addresses or an incident.
@NullMarked
package tocsin.metrics.render;

import org.jspecify.annotations.NullMarked;
