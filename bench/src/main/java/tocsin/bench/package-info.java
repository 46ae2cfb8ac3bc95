/// Measurements of the whole server: load goes in, figures come out. It must never be needed by
/// anything else.
@NullMarked
package tocsin.bench;

import org.jspecify.annotations.NullMarked;
