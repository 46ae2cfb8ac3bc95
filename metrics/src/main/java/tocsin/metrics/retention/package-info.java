/// How finely and how long samples are kept: the text of Graphite's two rule files comes in, the
/// archives of a series and the way they are rolled up go out. It must never know where samples
/// are.
@NullMarked
package tocsin.metrics.retention;

import org.jspecify.annotations.NullMarked;
