package tocsin.server.observe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.metrics.store.PathNode;
import tocsin.metrics.store.SampleSource;
import tocsin.server.page.CarbonDoor;
import tocsin.server.page.Pages;

/// `/explore`: what is stored, and queries over it. The page is a script's; what stands here is
/// what a browser without scripts needs: the queries as a form, their picture, and one level of
/// names.
public final class ExplorePages implements WebService {
  private static final int SHOWN = 500;
  private static final int LOOKED_AT = 100_000;
  private static final int QUERIES = 26;

  private final Pages pages;
  private final SampleSource source;
  private final Supplier<Optional<CarbonDoor>> carbon;

  /// @param carbon the door for metrics; empty when it is switched off
  public ExplorePages(Pages pages, Supplier<Optional<CarbonDoor>> carbon) {
    this.pages = pages;
    this.carbon = carbon;
    this.source = pages.world().source();
  }

  /// A name below another; a branch leads one level down, a metric to its graph.
  public record Child(String name, String href) {}

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> targets =
        request.params("target").stream()
            .filter(t -> !t.isBlank())
            .limit(QUERIES)
            .map(String::strip)
            .toList();
    String from = time(request, "from", "-1h");
    String until = time(request, "until", "");
    return pages.html(
        "observe/explore",
        Map.of(
            "shell",
            pages.shell(request, "Explore", "explore", ""),
            "targets",
            targets,
            "from",
            from,
            "until",
            until,
            "picture",
            targets.isEmpty() ? "" : picture(targets, from, until),
            "carbon",
            carbon.get().map(c -> c.from(request)).orElse(CarbonDoor.Reach.NONE),
            "children",
            children(request.param("prefix").orElse(""))));
  }

  /// A time of the address that `/render` could have said; anything else is the usual one.
  private static String time(WebRequest request, String name, String usual) {
    return request.param(name).filter(t -> t.matches("[-+:_0-9a-zA-Z]{1,40}")).orElse(usual);
  }

  private static String picture(List<String> targets, String from, String until) {
    StringBuilder path = new StringBuilder("/render?format=svg&width=900&height=320");
    targets.forEach(t -> path.append("&target=").append(encoded(t)));
    path.append("&from=").append(encoded(from));
    return until.isEmpty()
        ? path.toString()
        : path.append("&until=").append(encoded(until)).toString();
  }

  private List<Child> children(String prefix) {
    var found = new TreeSet<String>();
    for (PathNode node : source.nodes(prefix + "*", LOOKED_AT)) {
      if (node.branch()) {
        found.add(node.path() + ".");
      }
      if (node.leaf()) {
        found.add(node.path());
      }
    }
    return found.stream().limit(SHOWN).map(ExplorePages::child).toList();
  }

  private static Child child(String name) {
    String field = name.endsWith(".") ? "prefix" : "target";
    return new Child(name, "/explore?" + field + "=" + encoded(name));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
