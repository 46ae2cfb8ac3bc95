/// What this machine can do at all, and what the least code does on it: memory, loopback, disk and
/// the parsing of lines. Figures of a product are read against these. It must never know a product.
@NullMarked
package tocsin.bench.limits;

import org.jspecify.annotations.NullMarked;
