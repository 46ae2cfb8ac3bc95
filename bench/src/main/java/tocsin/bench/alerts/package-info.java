/// Events, storms and pages: a server of its own is sent alerts, killed and started again; how fast
/// it accepts, how fast it pages and what it kept comes out. It must never know how the server does
/// it.
@NullMarked
package tocsin.bench.alerts;

import org.jspecify.annotations.NullMarked;
