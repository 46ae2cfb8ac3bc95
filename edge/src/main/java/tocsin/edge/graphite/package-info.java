/// Graphite's HTTP interface: requests of its clients, Grafana among them, come in, answers in its
/// formats go out. Pure but for the reading of samples. It must never know a socket, or another
/// vendor's dialect.
@NullMarked
package tocsin.edge.graphite;

import org.jspecify.annotations.NullMarked;
