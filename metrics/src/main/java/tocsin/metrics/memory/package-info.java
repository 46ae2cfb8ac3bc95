/// Memory outside the Java heap, for what lives as long as a store: asked for in pieces, given back
/// in pieces. It must never know what stands in it.
@NullMarked
package tocsin.metrics.memory;

import org.jspecify.annotations.NullMarked;
