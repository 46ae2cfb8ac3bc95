package tocsin.server.observe;

import java.util.List;

/// The dashboards that are shipped.
final class Dashboards {
  private Dashboards() {}

  static List<Panel> of(String id) {
    return switch (id) {
      case "host" ->
          List.of(
              new Panel("Load, 1 minute", "aliasByNode(collectd.*.load.load.shortterm, 1)"),
              new Panel(
                  "CPU in use, %",
                  """
                  alias(averageSeries(perSecond(collectd.*.cpu-*.cpu-user)), 'user')
                  alias(averageSeries(perSecond(collectd.*.cpu-*.cpu-system)), 'system')
                  alias(averageSeries(perSecond(collectd.*.cpu-*.cpu-wait)), 'wait')\
                  """),
              new Panel("Memory used", "aliasByNode(collectd.*.memory.memory-used, 1)"),
              new Panel("Memory free", "aliasByNode(collectd.*.memory.memory-free, 1)"),
              new Panel(
                  "Disk, operations a second",
                  "aliasByNode(perSecond(collectd.*.disk-*.disk_ops.*), 1, 2, 4)"),
              new Panel(
                  "Network, bytes a second",
                  "aliasByNode(perSecond(collectd.*.interface-*.if_octets.*), 1, 2, 4)"));
      case "tocsin" ->
          List.of(
              new Panel("Samples kept a second", "perSecond(tocsin.samples_total)"),
              new Panel("Series", "tocsin.series"),
              new Panel("Monitor evaluations a second", "perSecond(tocsin.evaluations_total)"),
              new Panel("Inputs that wait", "tocsin.loop_waiting"),
              new Panel("Points in memory", "tocsin.head_points"),
              new Panel("Java heap in use", "tocsin.heap_bytes"));
      default -> List.of();
    };
  }
}
