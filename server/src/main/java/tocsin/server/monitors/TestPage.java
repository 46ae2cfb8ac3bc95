package tocsin.server.monitors;

import java.time.Instant;
import java.util.Optional;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.response.monitor.Monitor;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.server.page.Delivered;
import tocsin.server.page.Pages;
import tocsin.server.page.TestPager;

/// Sends the reader the page that a monitor would send.
final class TestPage {
  private final Pages pages;
  private final TestPager pager;

  TestPage(Pages pages, TestPager pager) {
    this.pages = pages;
    this.pager = pager;
  }

  String sent(Monitor m, WebRequest request) {
    String me = request.caller().map(Caller::id).orElse("");
    Optional<User> user =
        pages.rows().users().stream().filter(u -> u.id().value().equals(me)).findFirst();
    Optional<ContactMethod> to = user.flatMap(u -> u.contacts().stream().findFirst());
    if (to.isEmpty()) {
      return "You have no contact method yet. Add one under People, then test again.";
    }
    Instant now = pages.clock();
    Sketch sketch = Sketch.of(m, 0);
    var service =
        pages.rows().services().stream().filter(s -> s.id().equals(m.service())).findFirst();
    PageMessage would = Reading.message(sketch, service, new Paged(pages.rows()), request, now);
    PageMessage message =
        new PageMessage(
            would.incident(),
            user.get().id(),
            would.severity(),
            would.service(),
            "Test: " + would.title(),
            now,
            "you asked for a test; nothing is wrong",
            would.runbook(),
            Optional.empty());
    return Delivered.by(pager, to.get(), message, pages.world().clock()).told();
  }
}
