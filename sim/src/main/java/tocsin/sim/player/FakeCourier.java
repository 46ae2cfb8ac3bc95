package tocsin.sim.player;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.Note;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.IncidentId;

/// Delivers everything at once and remembers it.
final class FakeCourier implements Courier {
  /// A message that reached a person.
  record Sent(String to, String channel, IncidentId incident, String page, Instant at) {}

  private final InstantSource clock;
  private final List<Sent> sent = new ArrayList<>();

  FakeCourier(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public boolean takes(ContactMethod method) {
    return true;
  }

  @Override
  public Outcome deliver(Delivery d) {
    sent.add(
        new Sent(
            d.message().to().value(),
            d.contact().channel(),
            d.message().incident(),
            d.page().value(),
            clock.instant()));
    return new Outcome.Delivered("fake");
  }

  @Override
  public Outcome tell(Note note) {
    return new Outcome.Delivered("fake");
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }
}
