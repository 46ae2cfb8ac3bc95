/// The series that every peer is loaded with, their values, and the text of them. A seed comes in,
/// the same bytes go out for it on every machine. It must never know who is loaded with them.
@NullMarked
package tocsin.bench.load;

import org.jspecify.annotations.NullMarked;
