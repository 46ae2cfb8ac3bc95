/// Points of one series come in as columns and go out as bytes, and back again, bit for bit. It
/// must never know files, names or who asks.
@NullMarked
package tocsin.metrics.codec;

import org.jspecify.annotations.NullMarked;
