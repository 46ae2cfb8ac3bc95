/// Dashboards of Grafana, made in the shapes that real ones have.
@NullMarked
package tocsin.metrics.dashboard.grafana;

import org.jspecify.annotations.NullMarked;
