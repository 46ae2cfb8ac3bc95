package tocsin.response.desk;

import java.util.List;
import tocsin.ground.json.Fault;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.LinkStanding;

/// What became of an input. It is given after the facts were committed.
public sealed interface Answer {
  /// It happened.
  ///
  /// @param subject id of what it happened to: an incident, a document
  /// @param revision of a document; 0 otherwise
  record Accepted(String subject, int revision) implements Answer {}

  /// It was understood and has no effect, such as an acknowledgement without an open incident.
  record NoEffect(String why) implements Answer {}

  /// It cannot be done in the present state.
  record Refused(String why) implements Answer {}

  /// There is no such thing.
  record NotFound(String what) implements Answer {}

  /// What the link in a page is worth; nothing happened.
  record OfLink(LinkStanding standing) implements Answer {}

  /// What was sent is faulty.
  record Invalid(List<Fault> faults) implements Answer {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }

  /// Pages to hand to couriers, each under a lease.
  record Claimed(List<Delivery> deliveries) implements Answer {
    public Claimed {
      deliveries = List.copyOf(deliveries);
    }
  }

  static Answer accepted(Object subject) {
    return new Accepted(subject.toString(), 0);
  }
}
