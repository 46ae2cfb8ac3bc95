/// What Grafana OnCall exports: objects of its public API come in; documents of ours, remarks and
/// its own account of who is on call go out. It must never know where the objects were read.
@NullMarked
package tocsin.edge.grafanaoncall;

import org.jspecify.annotations.NullMarked;
