/// Dashboards made for Grafana: their JSON comes in, a dashboard of ours and a report of everything
/// that was left out go out. It must never know more of Grafana than its JSON.
@NullMarked
package tocsin.metrics.dashboard.grafana;

import org.jspecify.annotations.NullMarked;
