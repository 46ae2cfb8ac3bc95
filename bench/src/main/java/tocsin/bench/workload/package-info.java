/// Loads and what is measured under each: a server that can be started comes in, figures go out. It
/// must never know which peer it is.
@NullMarked
package tocsin.bench.workload;

import org.jspecify.annotations.NullMarked;
