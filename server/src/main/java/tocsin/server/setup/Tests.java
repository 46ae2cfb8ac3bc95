package tocsin.server.setup;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.User;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// The page that tries a contact method.
final class Tests {
  private Tests() {}

  static PageMessage message(User to, Instant now) {
    return new PageMessage(
        new IncidentId("INC-0"),
        to.id(),
        Severity.SEV4,
        new ServiceId("tocsin"),
        "Test page: nothing is wrong",
        now,
        "somebody pressed \"Send a test page\"",
        Optional.empty(),
        Optional.empty());
  }
}
