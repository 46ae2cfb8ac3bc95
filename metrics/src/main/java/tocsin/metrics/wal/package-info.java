/// The write-ahead log: batches and new names are written down before they count, and read back
/// after a crash. It must never know what a head or a block is.
@NullMarked
package tocsin.metrics.wal;

import org.jspecify.annotations.NullMarked;
