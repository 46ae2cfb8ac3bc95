package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.ground.journal.Draft;
import tocsin.ground.journal.Entry;
import tocsin.ground.json.Json;
import tocsin.response.change.ChangeFact;
import tocsin.response.cover.CoverFact;
import tocsin.response.document.DocumentFact;
import tocsin.response.downtime.DowntimeFact;
import tocsin.response.heartbeat.HeartbeatFact;
import tocsin.response.incident.HoldFact;
import tocsin.response.incident.IncidentFact;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.notice.NoticeFact;
import tocsin.response.orchestration.RuleFact;
import tocsin.response.paging.LedgerFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.people.ContactFact;
import tocsin.response.people.StarFact;
import tocsin.response.quiet.PipeFact;
import tocsin.response.quiet.QuietFact;
import tocsin.response.review.ReviewFact;
import tocsin.response.service.ServiceFact;
import tocsin.response.why.WhyFact;
import tocsin.response.words.Fact;

/// Writes facts into the journal and reads them back. The type of a fact is its room and its name,
/// such as `incident.opened`; a fact whose shape changes gets a new version, and the old one stays
/// readable (one golden file each in the tests).
public final class Facts {
  private static final List<Class<? extends Fact>> FAMILIES =
      List.of(
          DocumentFact.class,
          ChangeFact.class,
          MonitorFact.class,
          WhyFact.class,
          IncidentFact.class,
          HoldFact.class,
          RuleFact.class,
          HeartbeatFact.class,
          DowntimeFact.class,
          QuietFact.class,
          PipeFact.class,
          PagingFact.class,
          LedgerFact.class,
          ReviewFact.class,
          StarFact.class,
          ContactFact.class,
          CoverFact.class,
          NoticeFact.class,
          ServiceFact.class);
  private static final Map<String, Class<? extends Fact>> BY_TYPE = byType();
  private static final Map<Class<?>, String> TYPES =
      BY_TYPE.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  private static final int VERSION = 1;

  private Facts() {}

  public static Draft encode(Fact fact, Instant at) {
    String type = Optional.ofNullable(TYPES.get(fact.getClass())).orElseThrow();
    return new Draft(at, type, VERSION, Json.write(fact));
  }

  /// Reads a fact back.
  ///
  /// @throws IllegalStateException if a newer program wrote it
  public static Fact decode(Entry entry) {
    Class<? extends Fact> known = BY_TYPE.get(entry.type());
    if (known == null || entry.version() > VERSION) {
      throw new IllegalStateException(
          "fact "
              + entry.position()
              + " is a "
              + entry.type()
              + " version "
              + entry.version()
              + ", which this program does not know; it was written by a newer one: use that");
    }
    return Json.read(entry.body(), known);
  }

  /// Every type there is, for the golden files.
  public static List<String> types() {
    return BY_TYPE.keySet().stream().sorted().toList();
  }

  private static Map<String, Class<? extends Fact>> byType() {
    Map<String, Class<? extends Fact>> map = new HashMap<>();
    for (Class<? extends Fact> family : FAMILIES) {
      for (Class<?> fact : cases(family)) {
        map.put(type(fact), fact.asSubclass(Fact.class));
      }
    }
    return Map.copyOf(map);
  }

  private static List<Class<?>> cases(Class<?> family) {
    List<Class<?>> cases = new ArrayList<>();
    for (Class<?> sub : family.getPermittedSubclasses()) {
      if (sub.isSealed()) {
        cases.addAll(cases(sub));
      } else {
        cases.add(sub);
      }
    }
    return cases;
  }

  private static String type(Class<?> fact) {
    String room = fact.getPackageName().substring(fact.getPackageName().lastIndexOf('.') + 1);
    String name =
        fact.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    return room + "." + name;
  }
}
