/// Spans and ranges of time: text such as `15m` and pairs of instants come in, values go out. It
/// must never read a clock; instants are handed in.
@NullMarked
package tocsin.ground.time;

import org.jspecify.annotations.NullMarked;
