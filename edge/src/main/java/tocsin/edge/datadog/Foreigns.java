package tocsin.edge.datadog;

import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.foreign.Foreign;

/// What Datadog's clients made, of one sort: monitors, or dashboards.
record Foreigns(Office office, String what) {
  private static final String SYSTEM = "datadog";

  /// One with when it was changed.
  record Entry(Foreign foreign, Document document) {}

  List<Entry> all() {
    return office.documents(Kind.FOREIGN).stream()
        .map(Foreigns::entry)
        .filter(e -> e.foreign().system().equals(SYSTEM) && e.foreign().what().equals(what))
        .toList();
  }

  Optional<Entry> find(String called) {
    return office.present(Kind.FOREIGN, id(called)).map(Foreigns::entry);
  }

  /// The one of a name.
  ///
  /// @throws BadRequestException if there is none
  Entry one(String called) {
    return find(called).orElseThrow(() -> BadRequestException.missing(what + " " + called));
  }

  boolean isTaken(String called) {
    return office.present(Kind.FOREIGN, id(called)).isPresent();
  }

  Foreign made(String called, String sent, Optional<String> becomes) {
    return new Foreign(id(called), SYSTEM, what, called, sent, becomes, office.clock().instant());
  }

  void save(Desk desk, Foreign foreign) {
    int seen = office.present(Kind.FOREIGN, foreign.id()).map(Document::revision).orElse(0);
    desk.save(Kind.FOREIGN, foreign.id(), seen, Json.write(foreign));
  }

  private String id(String called) {
    return SYSTEM + "-" + what + "-" + called;
  }

  private static Entry entry(Document document) {
    return new Entry(Json.read(document.body(), Foreign.class), document);
  }
}
