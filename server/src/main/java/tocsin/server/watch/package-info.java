/// How Tocsin itself is doing: figures come in by name, the Prometheus text and our own series go
/// out. It must never decide anything.
@NullMarked
package tocsin.server.watch;

import org.jspecify.annotations.NullMarked;
