package tocsin.server.setup;

import java.util.ArrayList;
import java.util.List;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.orchestration.Orchestration;
import tocsin.response.service.Service;
import tocsin.server.page.Pages;

/// One list of rules among all of them.
///
/// @param rules how many it has; -1 when there is no such list yet
public record RuleListLine(String id, String name, int rules) {
  static List<RuleListLine> all(Pages pages) {
    List<RuleListLine> all = new ArrayList<>();
    all.add(new RuleListLine("global", "Every event", rules(pages, "global")));
    for (Service s : pages.rows().services()) {
      all.add(new RuleListLine(s.id().value(), s.name(), rules(pages, s.id().value())));
    }
    return all;
  }

  private static int rules(Pages pages, String id) {
    return pages
        .rows()
        .document(Kind.ORCHESTRATION, id)
        .map(Document::body)
        .map(b -> Json.read(b, Orchestration.class).rules().size())
        .orElse(-1);
  }

  /// How many rules, in words.
  public String says() {
    return rules < 0 ? "no rules yet" : rules == 1 ? "1 rule" : rules + " rules";
  }
}
