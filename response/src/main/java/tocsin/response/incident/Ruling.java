package tocsin.response.incident;

import java.util.List;

/// What becomes of something that was asked of an incident.
public sealed interface Ruling {
  /// It happens.
  record Granted(List<IncidentFact> facts) implements Ruling {
    public Granted {
      facts = List.copyOf(facts);
    }
  }

  /// It does not, and this is why, for whoever asked.
  record Refused(String why) implements Ruling {}

  static Ruling granted(IncidentFact... facts) {
    return new Granted(List.of(facts));
  }
}
