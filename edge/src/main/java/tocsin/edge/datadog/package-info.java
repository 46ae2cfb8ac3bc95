/// Datadog's HTTP interface: what its clients and its Agent submit comes in, answers in its forms
/// go out. Decoders are pure. It must never know a socket, or another vendor's dialect.
@NullMarked
package tocsin.edge.datadog;

import org.jspecify.annotations.NullMarked;
