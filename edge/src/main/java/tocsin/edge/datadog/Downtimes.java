package tocsin.edge.datadog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.downtime.Downtime;
import tocsin.response.foreign.Foreign;
import tocsin.response.words.DowntimeId;
import tools.jackson.databind.node.ObjectNode;

/// The downtimes that clients are told of: all that there are, and those that were cancelled in the
/// last two days, as Datadog keeps them.
record Downtimes(Office office) {
  private static final Duration KEPT = Duration.ofDays(2);

  private Foreigns foreigns() {
    return new Foreigns(office, "downtime");
  }

  /// By their ids; those that were cancelled come last.
  List<DowntimeEntry> all() {
    Map<String, Foreign> by = new TreeMap<>();
    foreigns().all().forEach(e -> by.put(e.foreign().becomes().orElse(""), e.foreign()));
    List<DowntimeEntry> all = new ArrayList<>();
    for (Document d : office.documents(Kind.DOWNTIME)) {
      all.add(DowntimeEntry.of(d, Optional.ofNullable(by.remove(d.id()))));
    }
    by.values().stream().flatMap(this::gone).forEach(all::add);
    return all;
  }

  private Stream<DowntimeEntry> gone(Foreign foreign) {
    return foreign
        .becomes()
        .flatMap(id -> office.last(Kind.DOWNTIME, id))
        .filter(this::isTold)
        .map(d -> DowntimeEntry.of(d, Optional.of(foreign)))
        .stream();
  }

  private boolean isTold(Document d) {
    return d.removed() && d.at().isAfter(office.clock().instant().minus(KEPT));
  }

  /// The one of a number, or of the name that the second interface gives it.
  ///
  /// @throws BadRequestException if there is none
  DowntimeEntry one(String called) {
    return all().stream()
        .filter(e -> e.number().equals(called) || e.uuid().equals(called))
        .findFirst()
        .orElseThrow(() -> BadRequestException.missing("downtime " + called));
  }

  /// An id that no downtime has or had.
  DowntimeId free(String words) {
    String named = words.isBlank() ? "downtime" : words;
    return new DowntimeId(Called.id(named, id -> office.last(Kind.DOWNTIME, id).isPresent()));
  }

  /// Keeps a new one, and lets go of what was sent for those that nobody is told of any more.
  DowntimeEntry add(Downtime downtime, ObjectNode sent, Desk desk) {
    String id = downtime.id().value();
    desk.save(Kind.DOWNTIME, id, 0, Json.write(downtime));
    String number = Long.toString(Called.number(id, this::isTaken));
    Foreign foreign = foreigns().made(number, Json.write(sent), Optional.of(id));
    foreigns().save(desk, foreign);
    letGo(desk);
    return one(number);
  }

  private boolean isTaken(String number) {
    return foreigns().isTaken(number) || all().stream().anyMatch(e -> e.number().equals(number));
  }

  DowntimeEntry change(DowntimeEntry entry, Downtime to, ObjectNode sent, Desk desk) {
    desk.save(Kind.DOWNTIME, to.id().value(), entry.document().revision(), Json.write(to));
    Foreign foreign =
        entry
            .foreign()
            .orElseGet(() -> foreigns().made(entry.number(), "{}", Optional.of(to.id().value())));
    foreigns().save(desk, foreign.saying(Json.write(sent)));
    return one(entry.number());
  }

  void cancel(DowntimeEntry entry, Desk desk) {
    if (entry.cancelled().isEmpty()) {
      desk.remove(Kind.DOWNTIME, entry.downtime().id().value());
    }
  }

  private void letGo(Desk desk) {
    foreigns().all().stream()
        .map(Foreigns.Entry::foreign)
        .filter(f ->
            f.becomes()
                .filter(id -> office.present(Kind.DOWNTIME, id).isPresent() || isTold(id))
                .isEmpty())
        .forEach(f -> desk.remove(Kind.FOREIGN, f.id()));
  }

  private boolean isTold(String id) {
    return office.last(Kind.DOWNTIME, id).filter(this::isTold).isPresent();
  }
}
