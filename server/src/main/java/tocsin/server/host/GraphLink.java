package tocsin.server.host;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.edge.graphite.GraphiteDoor;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.server.http.Forms;
import tocsin.server.page.Rows;
import tocsin.server.respond.FiredGraph;

/// The picture behind the signed link in a page: the graph that fired, for chat programs and mail,
/// which cannot sign in.
final class GraphLink implements WebService {
  private final Rows rows;
  private final AnswerLinks links;
  private final GraphiteDoor graphite;
  private final InstantSource clock;

  GraphLink(Rows rows, AnswerLinks links, GraphiteDoor graphite, InstantSource clock) {
    this.rows = rows;
    this.links = links;
    this.graphite = graphite;
    this.clock = clock;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String incident = request.param("i").orElse("");
    Good good = links.judgeGraph(request);
    if (good != Good.YES) {
      return WebAnswer.text(403, "this link is not whole, or older than 30 days");
    }
    Optional<String> query = FiredGraph.query(rows, incident, clock.instant());
    return query
        .map(q -> graphite.answer(render(request, q)))
        .orElseGet(() -> WebAnswer.text(404, "no monitor opened this incident"));
  }

  private static WebRequest render(WebRequest request, String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(Forms.parse(query));
    parameters.put("format", List.of("png"));
    return new WebRequest(
            "GET", "/render", parameters, Map.of(), new byte[0], request.remote(), Optional.empty())
        .until(request.isAbandoned());
  }
}
