/// The newest samples in memory: points come in by reference and can be read at once; when there
/// are enough of them the whole head goes to a block. It must never know names or files.
@NullMarked
package tocsin.metrics.head;

import org.jspecify.annotations.NullMarked;
