/// The two ports between whoever brings samples and whoever asks for them, and the memory store
/// that defines what they mean. Batches by reference come in, points in order of time go out. It
/// must never know a protocol, a file format or a query language.
@NullMarked
package tocsin.metrics.store;

import org.jspecify.annotations.NullMarked;
