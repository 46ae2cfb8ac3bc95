/// The REST endpoint of VictorOps (Splunk On-Call) for alerts: its messages come in, triggers,
/// acknowledgements and resolves go out. It must never know who is paged.
@NullMarked
package tocsin.edge.victorops;

import org.jspecify.annotations.NullMarked;
