package tocsin.metrics.dashboard.grafana;

import java.util.Set;

/// Fields of Grafana that nobody misses: its own bookkeeping, and looks that Tocsin chooses itself.
final class Harmless {
  static final Set<String> DASHBOARD =
      Set.of(
          "id", "uid", "version", "iteration", "schemaVersion", "editable", "style", "hideControls",
          "sharedCrosshair", "graphTooltip", "gnetId", "fiscalYearStartMonth", "liveNow", "weekStart",
          "__requires", "__inputs", "__elements", "timepicker", "originalTitle", "revision", "nav",
          "preload", "slug", "overwrite", "folderId", "timezone");

  static final Set<String> ROW =
      Set.of("editable", "titleSize", "repeatIteration", "repeatRowId", "showTitle", "id", "type");

  static final Set<String> PANEL =
      Set.of(
          "id", "type", "gridPos", "span", "editable", "error", "isNew", "renderer", "linewidth",
          "pointradius", "dashLength", "spaceLength", "dashes", "tooltip", "pluginVersion", "steppedLine",
          "lines", "links", "height", "minSpan", "maxPerRow", "maxDataPoints", "interval", "datasource",
          "scopedVars", "repeatPanelId", "repeatIteration", "repeatedByRow", "timeRegions",
          "hiddenSeries", "fillGradient", "decimals", "leftYAxisLabel", "x-axis", "y-axis", "xaxis",
          "transparent", "sparkline", "gauge", "colors", "colorValue", "colorBackground", "colorPrefix",
          "colorPostfix", "nullText", "valueFontSize", "prefixFontSize", "postfixFontSize", "tableColumn",
          "mappingType", "mappingTypes", "cacheTimeout", "fontSize", "scroll", "showHeader", "pageSize",
          "autoMigrateFrom", "zerofill", "resolution", "scale", "annotate", "interactive", "legend_counts",
          "options_legend", "percentage_legend", "spyable", "stackDirection", "repeatDirection", "sort");

  static final Set<String> AXIS =
      Set.of("show", "label", "decimals", "$$hashKey", "splitFactor", "align", "alignLevel");

  static final Set<String> LEGEND =
      Set.of(
          "values", "min", "max", "avg", "current", "total", "rightSide", "sort", "sortDesc",
          "hideEmpty", "hideZero", "sideWidth", "legendSideLastValue", "calcs", "placement",
          "displayMode", "width");

  static final Set<String> TARGET =
      Set.of(
          "refId", "textEditor", "datasource", "queryType", "target", "targetFull", "hide", "refCount",
          "tags", "$$hashKey", "intervalFactor", "format", "key", "meta", "isExtended");

  static final Set<String> VARIABLE =
      Set.of(
          "options", "refresh", "sort", "tags", "tagsQuery", "tagValuesQuery", "useTags", "definition",
          "skipUrlSync", "auto_count", "auto_min", "auto", "datasource", "error", "description",
          "refresh_on_load", "allFormat", "multiFormat", "hideLabel", "id", "global", "index", "state",
          "rootStateKey");

  private Harmless() {}
}
