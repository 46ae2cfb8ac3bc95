package tocsin.server.observe;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.server.page.PageWorld;
import tocsin.server.page.Pages;

/// `/explore`.
public final class ChartPages implements WebService {
  private static final int SHOWN = 500;

  private final Pages pages;
  private final PageWorld world;

  public ChartPages(Pages pages) {
    this.pages = pages;
    this.world = pages.world();
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String from = request.param("from").filter(f -> f.matches("-?[0-9a-z]{1,20}")).orElse("-1h");
    return explore(request, from);
  }

  private WebAnswer explore(WebRequest request, String from) {
    String prefix = request.param("prefix").orElse("");
    return pages.html(
        "observe/explore",
        Map.of(
            "shell", pages.shell(request, "Explore", "explore", ""),
            "target", request.param("target").orElse(""),
            "from", from,
            "prefix", prefix,
            "children", children(prefix)));
  }

  /// The next node of every path below the prefix; branches end in a dot.
  private List<String> children(String prefix) {
    TreeSet<String> found = new TreeSet<>();
    for (SeriesName name : world.source().find(new SeriesMatcher.Glob(prefix + "**"), 100_000)) {
      String rest = name.canonical().substring(prefix.length());
      int dot = rest.indexOf('.');
      found.add(prefix + (dot < 0 ? rest : rest.substring(0, dot + 1)));
    }
    return found.stream().limit(SHOWN).toList();
  }
}
