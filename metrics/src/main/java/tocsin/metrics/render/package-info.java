/// How answers are written: frames come in, one after another, and JSON, CSV, raw lines and
/// pictures go out, the texts part by part. It must never know where frames come from, a protocol's
/// addresses or an incident.
@NullMarked
package tocsin.metrics.render;

import org.jspecify.annotations.NullMarked;
