/// Bytes as senders write them come in, batches by reference go to the store; what cannot be read
/// is counted with its last example and never ends a connection. It must never know sockets.
@NullMarked
package tocsin.metrics.ingest;

import org.jspecify.annotations.NullMarked;
